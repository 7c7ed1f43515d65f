-- EXPECT ok: next with keys that are not there
local t = { 1, 2, x = 1 }
for _, k in ipairs { "y", 4, 0.5, true, {}, math.mininteger } do assert(not pcall(next, t, k), k) end
assert(not pcall(next)) assert(not pcall(next, 1)) assert(next({}) == nil and next(t) == 1 and next(t, 1) == 2 and next(t, 2) == "x" and next(t, "x") == nil)
