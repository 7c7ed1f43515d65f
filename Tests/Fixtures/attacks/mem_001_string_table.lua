-- EXPECT memory: millions of distinct short strings kept alive
local t = {}
for i = 1, math.maxinteger do t[i] = "k" .. i end
