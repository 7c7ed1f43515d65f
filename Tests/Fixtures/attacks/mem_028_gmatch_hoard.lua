-- EXPECT memory: iterators that keep their subjects
local keep = {}
for i = 1, math.maxinteger do keep[i] = (("x"):rep(1 << 16) .. i):gmatch("x+") end
