-- EXPECT ok: what cannot be compared is an error
for _, t in ipairs { { 1, "2" }, { {}, {} }, { true, false }, { 1, nil, 3, n = 3 }, { print, print, 1 } } do
  if #t > 1 then assert(not pcall(table.sort, t)) end
end
assert(not pcall(table.sort, { 1, 2 }, 42)) assert(not pcall(table.sort, nil)) assert(not pcall(table.sort, 42))
