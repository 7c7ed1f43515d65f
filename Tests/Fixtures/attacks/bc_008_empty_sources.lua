-- EXPECT ok: sources of no and of all bytes
assert(load("")() == nil and load(" \n")() == nil and load("--")() == nil)
for b = 0, 255 do local c = string.char(b) pcall(load, c) pcall(load, c .. c) pcall(load, "return '" .. c .. "'") pcall(load, "x" .. c .. "=1") end
