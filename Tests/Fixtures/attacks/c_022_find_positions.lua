-- EXPECT ok: where a search begins, at the ends of the integers
for _, plain in ipairs { true, false } do
  assert(("abc"):find("", math.mininteger, plain) == 1 and ("abc"):find("", math.maxinteger, plain) == nil)
  assert(("abc"):find("", 4, plain) == 4 and ("abc"):find("", 5, plain) == nil and ("abc"):find("c", -1, plain) == 3)
end
assert((""):find("") == 1 and (""):find("", 1) == 1 and (""):find("", 2) == nil and (""):match(".-") == "")
