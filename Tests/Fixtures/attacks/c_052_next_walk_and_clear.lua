-- EXPECT ok: the same through next
local t = {} for i = 1, 300 do t["k" .. i] = i end
local n = 0 for k in next, t do t[k] = nil n = n + 1 end assert(n == 300)
