-- EXPECT timeout: each removal moves all elements
local t = {} for i = 1, 500000 do t[i] = i end
while true do table.insert(t, (table.remove(t, 1))) end
