-- EXPECT ok: ranges at the ends of the integers
local a, b = math.mininteger, math.maxinteger
for _, r in ipairs { { a, b }, { 1, b }, { a, 1 }, { 0, b }, { -1, b }, { a, a + 10000000 }, { b - 10000000, b } } do assert(not pcall(table.unpack, {}, r[1], r[2])) end
assert(select("#", table.unpack({}, b, a)) == 0 and select("#", table.unpack({}, b, b)) == 1 and select("#", table.unpack({}, b - 2, b)) == 3 and select("#", table.unpack({}, a, a + 2)) == 3)
