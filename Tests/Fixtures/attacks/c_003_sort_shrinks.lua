-- EXPECT ok: the array is emptied, grown and replaced while it is sorted
local t = {} for i = 1, 100 do t[i] = 101 - i end
table.sort(t, function(a, b) for i = 1, 100 do t[i] = nil end t.x = {} return a < b end)
for i = 1, 100 do assert(t[i] == i) end
