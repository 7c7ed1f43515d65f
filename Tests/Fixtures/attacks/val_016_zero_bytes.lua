-- EXPECT ok: zero bytes end nothing
assert(#"a\0b" == 3 and "a\0b" ~= "a" and "a\0a" < "a\0b" and "a" < "a\0" and ("a\0b"):find("b") == 3 and ("a\0b"):find("\0b", 1, true) == 2 and ("a\0b"):match("%z(.)") == "b" and ("a\0b"):upper() == "A\0B" and ("x"):rep(2, "\0") == "x\0x" and tonumber("1\0") == nil and tonumber("1\0", 10) == nil)
local t = { ["\0"] = 1, [""] = 2, ["\0\0"] = 3 } local out = {} for k, v in pairs(t) do out[#out + 1] = v end assert(table.concat(out) == "213" and ({ pcall(error, "\0m", 0) })[2] == "\0m" and #string.pack("s1", "\0") == 2)
