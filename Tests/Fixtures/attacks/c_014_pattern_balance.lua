-- EXPECT ok: balances of odd pairs
assert(("((a)(b))"):match("%b()") == "((a)(b))" and ("xx"):match("%bxx") == "xx" and ("x"):match("%bxx") == nil)
assert(("\0\1\2"):match("%b\0\2") == "\0\1\2")
for _, p in ipairs { "%b", "%b(", "a%b" } do assert(not pcall(string.find, "abc", p), p) end
