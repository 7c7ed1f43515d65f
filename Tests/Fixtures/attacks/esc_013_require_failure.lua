-- EXPECT ok: a module that fails can be asked for again, and fails again with its own error
for i = 1, 3 do local ok, e = pcall(require, "lib.fails") assert(not ok and tostring(e):find("no good", 1, true)) end
