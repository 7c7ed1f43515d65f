-- EXPECT ok: moves at the ends of the integers
local a, b = math.mininteger, math.maxinteger
assert(not pcall(table.move, {}, a, b, 1)) assert(not pcall(table.move, {}, 1, 2, b)) assert(not pcall(table.move, {}, a, -1, 2)) assert(not pcall(table.move, {}, 0, b, 1))
assert(table.move({}, b, a, 1)) local t = table.move({ [b] = "x" }, b, b, 1) assert(t[1] == "x")
t = table.move({ "x", "y" }, 1, 2, b - 1) assert(t[b] == "y" and t[b - 1] == "x")
t = table.move({ [a] = "x" }, a, a, 1) assert(t[1] == "x")
