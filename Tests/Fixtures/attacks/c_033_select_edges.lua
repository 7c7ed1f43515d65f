-- EXPECT ok: select from both ends
assert(select("#") == 0 and select("#", nil, nil) == 2 and select(-1, 1, 2, 3) == 3 and select(2, 1, 2, 3) == 2 and select("#", select(4, 1, 2, 3)) == 0)
for _, i in ipairs { 0, -4, math.mininteger } do assert(not pcall(select, i, 1, 2, 3), i) end
assert(select("#", select(math.maxinteger, 1)) == 0) assert(not pcall(select, "x")) assert(not pcall(select, 1.5, 1)) assert(not pcall(select))
