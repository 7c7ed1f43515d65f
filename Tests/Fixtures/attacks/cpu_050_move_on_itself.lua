-- EXPECT timeout: table.move to and fro
local t = {} for i = 1, 500000 do t[i] = i end
while true do table.move(t, 1, 499999, 2) table.move(t, 2, 500000, 1) end
