-- EXPECT ok: captures are undone when the matcher goes back
assert(("aaab"):match("^(a*)(a)b") == "aa")
assert(("abab"):match("^(.-)%1$") == "ab" and ("aXbX"):match("(.)(X)%a%2") == "a")
local a, b = ("key = value"):match("^(%w+)%s*=%s*(%w+)$") assert(a == "key" and b == "value")
assert(("x"):match("(x?)(x?)(x?)") == "x")
