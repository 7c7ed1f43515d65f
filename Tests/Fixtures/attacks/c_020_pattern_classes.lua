-- EXPECT ok: every byte is in a class or in its opposite
for b = 0, 255 do
  local c = string.char(b)
  for class in ("acdglpsuwx"):gmatch(".") do assert((c:find("^%" .. class) ~= nil) ~= (c:find("^%" .. class:upper()) ~= nil)) end
  assert(c:find("^%" .. (c:find("%w") and "w" or c)) == 1)
end
