-- EXPECT ok|error: a walk in which new keys appear is no crash
local t = { 1, 2, 3, x = 1 } local n = 0
for k in pairs(t) do n = n + 1 if n < 500 then t["new" .. n] = true t[-n] = true end end assert(n >= 1 and n < 600)
