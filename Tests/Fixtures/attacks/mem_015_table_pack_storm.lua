-- EXPECT memory: kept tables of many values
local keep, t = {}, {} for i = 1, 5000 do t[i] = i end
while true do keep[#keep + 1] = table.pack(table.unpack(t)) end
