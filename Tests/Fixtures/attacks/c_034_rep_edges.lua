-- EXPECT ok: counts at the ends of the integers
assert(("x"):rep(0) == "" and ("x"):rep(-1) == "" and ("x"):rep(math.mininteger) == "" and (""):rep(math.maxinteger) == "" and (""):rep(math.maxinteger, "") == "")
assert(("ab"):rep(3, ",") == "ab,ab,ab" and ("ab"):rep(1, ",") == "ab" and (""):rep(3, ",") == ",,")
for _, n in ipairs { math.maxinteger, 1 << 62, 1 << 40, 1 << 31 } do assert(not pcall(string.rep, "x", n)) assert(not pcall(string.rep, "", n, "x")) assert(not pcall(string.rep, ("x"):rep(100), n)) end
