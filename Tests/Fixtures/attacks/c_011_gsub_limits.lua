-- EXPECT ok: counts of replacements at the ends of the integers
assert(("aaa"):gsub("a", "b", math.mininteger) == "aaa" and ("aaa"):gsub("a", "b", math.maxinteger) == "bbb")
assert(("aaa"):gsub("a", "b", 0) == "aaa" and ("aaa"):gsub("", "-", 2) == "-a-aa")
assert(not pcall(string.gsub, "a", "a", "b", 1.5)) assert(not pcall(string.gsub, "a", "a"))
