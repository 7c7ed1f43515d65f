-- EXPECT ok: only tables can be moved and sorted
for _, v in ipairs { 1, "text", true, print } do assert(not pcall(table.move, v, 1, 0, 1), v) assert(not pcall(table.sort, v), v) end
