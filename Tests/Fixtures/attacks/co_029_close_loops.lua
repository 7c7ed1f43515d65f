-- EXPECT timeout: closing runs a handler that never ends, three threads deep
local function stuck() local v <close> = setmetatable({}, { __close = function() while true do end end }) coroutine.yield() end
local function outer() local co = coroutine.create(stuck) coroutine.resume(co) local v <close> = setmetatable({}, { __close = function() coroutine.close(co) end }) coroutine.yield() end
local co = coroutine.create(outer) coroutine.resume(co) pcall(coroutine.close, co)
while true do end
