-- EXPECT ok: the value that carries a limit is never seen; nothing a script raises passes for it
for _, v in ipairs { 0, "memory limit exceeded", "instruction budget exceeded", "deadline exceeded", {}, false } do local ok, e = pcall(error, v, 0) assert(not ok and e == v) end
