-- EXPECT memory: after the limit not even a pcall within a coroutine within a pcall goes on
local function grow() local t = {} while true do t[#t + 1] = ("x"):rep(1 << 16) .. #t end end
local co = coroutine.wrap(function() pcall(function() coroutine.wrap(grow)() end) while true do end end)
pcall(co) while true do pcall(co) end
