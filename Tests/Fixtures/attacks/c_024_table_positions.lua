-- EXPECT ok: positions out of bounds are errors and change nothing
local t = { 1, 2, 3 }
for _, i in ipairs { 0, -1, 5, 6, math.mininteger, math.maxinteger } do assert(not pcall(table.insert, t, i, "x"), i) end
for _, i in ipairs { 0, -1, 5, 6, math.mininteger, math.maxinteger } do assert(not pcall(table.remove, t, i), i) end
assert(table.concat(t, ",") == "1,2,3") assert(not pcall(table.insert, t)) assert(not pcall(table.insert, t, 1, 2, 3))
assert(table.remove(t, 4) == nil and #t == 3 and table.remove({}) == nil and table.remove({}, 0) == nil)
