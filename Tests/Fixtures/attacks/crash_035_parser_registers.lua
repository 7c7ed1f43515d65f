-- EXPECT ok: expressions and calls with too many registers
assert(not load("return f(" .. ("1,"):rep(300) .. "1)")) assert(not load("return " .. ("{" ):rep(150) .. "f(" .. ("1,"):rep(120) .. "1)")) assert(load("return {" .. ("1,"):rep(100000) .. "}"))
