-- EXPECT ok: text is indexed by names of the library only
assert(("x").len == string.len and ("x").y == nil and ("x")[1] == nil) assert(not pcall(function() ("x").y = 1 end)) assert(not pcall(rawget, "x", "len")) assert(not pcall(rawset, "x", 1, 1)) assert(not pcall(function() return ("x").y.z end)) assert(rawlen("abc") == 3)
