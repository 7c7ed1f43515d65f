-- EXPECT memory: a handler of a variable that is closed because of the limit does not run on
local function grow() local t = {} while true do t[#t + 1] = ("x"):rep(1 << 16) .. #t end end
local v <close> = setmetatable({}, { __close = function() grow() end })
grow()
