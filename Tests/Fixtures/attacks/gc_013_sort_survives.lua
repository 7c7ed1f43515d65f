-- EXPECT ok: the elements of a sort stay alive while its comparison empties the table and makes garbage
local t = {} for i = 1, 300 do t[i] = { 301 - i } end
table.sort(t, function(a, b) for i = 1, #t do t[i] = nil end for i = 1, 20 do local _ = { ("x"):rep(200) .. i } end return a[1] < b[1] end)
for i = 1, 300 do assert(t[i][1] == i) end
