-- EXPECT ok: anchors in find, gsub and gmatch
assert(("aaa"):gsub("^a", "b") == "baa" and ("aaa"):gsub("a$", "b") == "aab" and ("a$a"):gsub("$", "!") == "a$a!")
assert(("a^a"):find("a^a") == 1 and ("x"):find("^", 2) == 2 and ("x"):find("$", 1) == 2 and ("x"):find("^", 3) == nil)
local n = 0 for _ in ("aaa"):gmatch("^a") do n = n + 1 end assert(n == 0)
n = 0 for _ in ("abc"):gmatch("") do n = n + 1 end assert(n == 4)
