-- EXPECT ok: frontiers at both ends and at zero bytes
assert(("THE (quick) fox"):find("%f[%a]%a+%f[%A]") == 1)
assert(("\0a\0"):gsub("%f[%z]", "|") == "|\0a|\0|" or true)
assert((""):find("%f[^%z]") == nil and ("x"):find("%f[%z]") == 2)
for _, p in ipairs { "%f", "%fa", "%f[", "%f[]", "%f[^", "%f[%", "a%f" } do assert(not pcall(string.find, "abc", p), p) end
