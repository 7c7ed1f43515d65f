-- EXPECT ok: ranges at the ends of the integers, and what is no string
local a, b = math.mininteger, math.maxinteger
assert(table.concat({}, "x", b, a) == "" and table.concat({ [b] = "z" }, "x", b, b) == "z" and table.concat({ [a] = "z" }, "x", a, a) == "z")
assert(table.concat({ [b - 1] = 1, [b] = 2 }, ",", b - 1, b) == "1,2")
for _, v in ipairs { {}, true, print } do assert(not pcall(table.concat, { v })) end assert(not pcall(table.concat, { 1, nil, 3 }, "", 1, 3))
assert(table.concat({ 1, 2.5, "x" }, ",") == "1,2.5,x")
