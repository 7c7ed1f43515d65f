-- EXPECT error|ok: wrapped threads that fail while they are closed because another failed
local function nest(n) local f = coroutine.wrap(function() local v <close> = setmetatable({}, { __close = function() if n > 0 then nest(n - 1) end error("close" .. n) end }) error("body" .. n) end) f() end
local ok, e = pcall(nest, 100) assert(not ok and type(e) == "string")
