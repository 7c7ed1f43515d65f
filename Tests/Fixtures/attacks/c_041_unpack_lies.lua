-- EXPECT ok: lengths inside the data that reach beyond it
for _, d in ipairs { ("\255"):rep(8), "\127" .. ("\255"):rep(7), ("\0"):rep(7), "\5abc", "" } do for _, f in ipairs { "s8", "s4", "s1", "z", "j", "c99", ">s8", "<s8" } do local ok = pcall(string.unpack, f, d) assert(not ok or #d < 99) end end
assert(not pcall(string.unpack, "s8", ("\255"):rep(8))) assert(not pcall(string.unpack, "z", "abc"))
for _, p in ipairs { 5, math.maxinteger } do assert(not pcall(string.unpack, "B", "abc", p), p) end
assert(select("#", string.unpack("", "abc", 4)) == 1 and string.unpack("B", "abc", -1) == 99)
