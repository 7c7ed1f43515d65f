-- EXPECT ok: not-a-number has no place in an order, but does no harm
local t = { 3, 0 / 0, 1, 0 / 0, 2, -0 / 0 }
pcall(table.sort, t)
local count = 0 for i = 1, 6 do if t[i] ~= t[i] then count = count + 1 end end assert(count == 3)
