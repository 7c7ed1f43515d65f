-- EXPECT ok: a wide call builds a bounded string
local t = {} for i = 1, 20000 do t[i] = 0x10FFFF end
assert(#utf8.char(table.unpack(t)) == 80000)
