-- EXPECT ok: the keys of a walk stay alive while the table lets go of them
local t = {} for i = 1, 300 do t["key" .. i] = { i } end
local n = 0
for k, v in pairs(t) do n = n + 1 for i = 1, 300 do local _ = ("key"):rep(20) .. i end assert(k == "key" .. v[1]) end assert(n == 300)
