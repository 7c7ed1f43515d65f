-- EXPECT ok: text as an environment gives the string library and nothing more
local f = load("return len, upper, dump, format", "n", "t", "text") local a, b, c, d = f() assert(a == string.len and b == string.upper and c == nil and d == string.format)
assert(not pcall(load("x = 1", "n", "t", "text")))
