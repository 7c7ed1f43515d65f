-- EXPECT ok: names with dots, slashes, zero bytes and metamethods are not found
for _, n in ipairs { "..", ".", "lib", "lib.", ".lib", "lib/a", "lib..a", "../lib/a", "lib.a\0", "lib\\a", "LIB.A", "%61", "lib.a ", "file:///etc/passwd", "_G", "string", "coroutine", "demarche" } do assert(not pcall(require, n), n) end
for _, v in ipairs { 1, 1.5, true, {}, print, setmetatable({}, { __tostring = function() return "lib.shared" end, __index = string }) } do assert(not pcall(require, v)) end assert(not pcall(require))
