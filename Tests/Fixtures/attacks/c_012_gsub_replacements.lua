-- EXPECT ok: malformed replacement texts
for _, r in ipairs { "%", "%2", "x%", "%z", "%-", "%%%" } do assert(not pcall(string.gsub, "abc", "b", r), r) end
assert(("abc"):gsub("b", "%0%0%1%%") == "abbb%c" and ("abc"):gsub("(b)()", "%2%1") == "a3bc")
assert(("a\0b"):gsub("%z", "%0%0") == "a\0\0b" and ("abc"):gsub("b", "\0") == "a\0c")
