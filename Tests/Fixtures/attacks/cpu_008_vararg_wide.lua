-- EXPECT timeout: the widest lists that a stack holds, in few instructions
local function f(...) while true do select("#", ...) end end
f(table.unpack({}, 1, 400000))
