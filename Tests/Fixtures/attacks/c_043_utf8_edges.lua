-- EXPECT ok: code points and offsets at the ends of the integers
local a, b = math.mininteger, math.maxinteger
for _, c in ipairs { -1, 1 << 31, a, b } do assert(not pcall(utf8.char, c), c) end assert(#utf8.char((1 << 31) - 1) == 6)
for _, f in ipairs { utf8.codepoint, utf8.len, utf8.offset } do for _, i in ipairs { a, b, 1 << 32 } do pcall(f, "abc", i) pcall(f, "abc", i, b) pcall(f, "abc", 1, i) pcall(f, "", i) end end
assert(utf8.offset("abc", a) == nil and utf8.offset("abc", b) == nil and not pcall(utf8.offset, "abc", 1, b)) assert(utf8.len("\xff") == nil and select(2, utf8.len("ab\xff")) == 3)
assert(not pcall(utf8.codepoint, "\xff")) assert(not pcall(utf8.codepoint, "\xed\xa0\x80")) assert(utf8.len("\xed\xa0\x80", 1, -1, true) == 1)
