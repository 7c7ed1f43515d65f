-- EXPECT ok: modes that allow no text load no text
assert(load("return 1", "n", "b") == nil) assert(load("return 1", "n", "") == nil) assert(load("return 1", "n", "bt")() == 1)
for _, mode in ipairs { {}, true, print } do assert(not pcall(load, "return 1", "n", mode)) end
