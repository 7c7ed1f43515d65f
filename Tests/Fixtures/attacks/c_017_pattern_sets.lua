-- EXPECT ok: brackets in odd places
assert(("]"):match("[]]") == "]" and ("^"):match("[x^]") == "^" and ("-"):match("[a-]") == "-" and ("b"):match("[a-c]") == "b")
assert(("%"):match("[%%]") == "%" and ("a"):match("[^%s%d]") == "a" and ("]"):match("[^]]") == nil and ("\255"):match("[\128-\255]") == "\255")
assert(("b"):match("[c-a]") == nil and ("-"):match("[%a-z]") == "-" and ("\0"):match("[\0]") == "\0")
for _, p in ipairs { "[", "[^", "[]", "[^]", "[a", "[a-", "[%", "[%a", "[a-%" } do assert(not pcall(string.find, "abc", p), p) end
