-- EXPECT timeout: math.max over four hundred thousand arguments, in few instructions
local t = {} for i = 1, 400000 do t[i] = i end
local function f(...) while true do math.max(...) end end
f(table.unpack(t))
