-- EXPECT ok: every operator through metamethods that answer with hostile things
local mt = {} local o = setmetatable({}, mt)
for _, e in ipairs { "add", "sub", "mul", "div", "mod", "pow", "unm", "idiv", "band", "bor", "bxor", "shl", "shr", "bnot", "len", "eq", "lt", "le", "index", "newindex", "call", "close", "tostring", "name", "pairs", "metatable" } do mt["__" .. e] = 42 end
local p = setmetatable({}, mt)
for _, s in ipairs { "a+1", "1-a", "a*a", "a/2", "a%2", "a^2", "-a", "a//2", "a&1", "a|1", "a~1", "a<<1", "a>>1", "~a", "#a", "a<a", "a<=a", "a.x", "a()", "tostring(a)", "pairs(a)", "a:m()" } do pcall(load("local a = ... return " .. s), p) end
assert(getmetatable(p) == 42 and not pcall(setmetatable, p, nil) and type(p) == "table")
