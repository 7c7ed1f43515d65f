-- EXPECT memory: iterators that keep their key lists
local t, keep = {}, {}
for i = 1, 1000 do t["k" .. i] = i end
for i = 1, math.maxinteger do keep[i] = pairs(t) end
