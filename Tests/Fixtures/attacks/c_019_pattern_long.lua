-- EXPECT ok: a pattern of 64 KiB on a short subject
assert(("a"):find(("a?"):rep(1 << 15)) == 1)
assert(("a"):find(("()"):rep(20) .. ("%s*"):rep(10000)) == 1)
assert(not pcall(string.find, "a", ("("):rep(1 << 16)))
