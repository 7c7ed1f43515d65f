-- EXPECT ok: sizes beyond the integers are errors
assert(not pcall(string.packsize, ("c2147483647"):rep(3))) assert(not pcall(string.packsize, "s")) assert(not pcall(string.packsize, "z"))
assert(string.packsize("!8 b i8") == 16 and string.packsize("") == 0 and string.packsize("c0") == 0)
