-- EXPECT ok: arithmetic on text is arithmetic on numerals
assert("10" + 1 == 11 and "0x10" * 2 == 32 and -"2" == -2 and "3" // 2 == 1 and "2" ^ 2 == 4.0 and " 5 " % 3 == 2 and 10 / "4" == 2.5)
for _, s in ipairs { "'a' + 1", "1 + 'a'", "'' - 1", "-'x'", "'1' & 1", "{} + '1'", "'1e' * 1", "'1\0' + 1" } do assert(not pcall(load("return " .. s)), s) end
