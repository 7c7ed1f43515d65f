-- EXPECT ok: formats at their limits
for _, f in ipairs { "i17", "i0", "!0", "!17", "!3 i8 Xi", "X", "Xz", "Xc1", "c", "s0", "s17", "j1", "k", "!", "<>=!9i4", "i99999999999999999999" } do pcall(string.pack, f, 1) pcall(string.unpack, f, ("\0"):rep(40)) pcall(string.packsize, f) end
for _, f in ipairs { "i17", "i0", "s17", "X", "k", "!17", "c" } do assert(not pcall(string.pack, f, 1, 1), f) end
assert(string.pack("i16", -1) == ("\255"):rep(16) and string.unpack("i16", ("\255"):rep(16)) == -1) assert(not pcall(string.unpack, "i16", ("\1"):rep(16)))
assert(not pcall(string.pack, "i1", 128)) assert(not pcall(string.pack, "B", -1)) assert(not pcall(string.pack, "z", "a\0b")) assert(not pcall(string.pack, "s1", ("x"):rep(256)))
