-- EXPECT memory: doubling of a hash part with fractional keys
local t = {} for i = 1, 1 << 40 do t[i + 0.5] = true end
