-- EXPECT timeout: argument lists of a hundred thousand values, copied by each call
local function f(...) while true do select("#", ...) end end
f(table.unpack({}, 1, 100000))
