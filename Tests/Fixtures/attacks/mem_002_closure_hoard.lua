-- EXPECT memory: closures with an upvalue each
local hoard = {}
for i = 1, math.maxinteger do hoard[i] = function() return i end end
