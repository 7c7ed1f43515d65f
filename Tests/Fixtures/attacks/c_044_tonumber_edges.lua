-- EXPECT ok: numerals of every form
assert(tonumber("0x") == nil and tonumber("1e") == nil and tonumber("") == nil and tonumber(" ") == nil and tonumber("1 2") == nil and tonumber("1\0") == nil and tonumber("inf") == nil and tonumber("nan") == nil)
assert(tonumber("0x7fffffffffffffff") == math.maxinteger and tonumber("0xffffffffffffffffff") == -1 and math.type(tonumber("9223372036854775808")) == "float" and tonumber("1e400") == math.huge)
assert(tonumber("7fffffffffffffff", 16) == math.maxinteger and tonumber("-8000000000000000", 16) == math.mininteger and tonumber("z", 36) == 35 and tonumber("8", 8) == nil and tonumber("-0") == 0)
for _, base in ipairs { 0, 1, 37, math.mininteger, math.maxinteger } do assert(not pcall(tonumber, "1", base), base) end assert(not pcall(tonumber, 1, 10)) assert(not pcall(tonumber)) assert(tonumber({}) == nil)
