-- EXPECT memory: the handler of xpcall gets no chance either
local function grow() local t = {} while true do t[#t + 1] = ("x"):rep(1 << 16) .. #t end end
xpcall(grow, function() while true do end end) xpcall(grow, grow)
