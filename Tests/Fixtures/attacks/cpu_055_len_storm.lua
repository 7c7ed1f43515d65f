-- EXPECT timeout: the border of a table with holes, searched for ever
local t = {} for i = 1, 1000000 do t[i] = i end for i = 1, 999999 do t[i] = nil end
while true do local _ = #t t[500000] = 1 t[500000] = nil end
