-- EXPECT error: the width of a format has two digits at most
for _, f in ipairs { "%100d", "%.100f", "%099999s", "%1000000000s", "%.1000000000d" } do assert(not pcall(string.format, f, 1), f) end
error("refused", 0)
