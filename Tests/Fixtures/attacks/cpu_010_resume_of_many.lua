-- EXPECT timeout: arguments of a resumption are moved, in few instructions
local co = coroutine.wrap(function(...) while true do coroutine.yield() end end)
local function f(...) while true do co(...) end end
f(table.unpack({}, 1, 300000))
