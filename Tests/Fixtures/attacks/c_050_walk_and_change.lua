-- EXPECT ok: a walk goes on when fields are cleared and changed
local t = {} for i = 1, 100 do t[i] = i t["k" .. i] = i end
local n = 0 for k in pairs(t) do t[k] = nil n = n + 1 end assert(n == 200 and next(t) == nil)
for i = 1, 100 do t[i] = i end n = 0
for k, v in pairs(t) do t[k] = v + 1 if k < 100 then t[k + 1] = nil end n = n + 1 end assert(n == 50)
