-- EXPECT ok: metatables in turn on one table leave nothing behind
local t = {} for i = 1, 100000 do setmetatable(t, { __index = function() return i end }) end assert(t.x == 100000)
