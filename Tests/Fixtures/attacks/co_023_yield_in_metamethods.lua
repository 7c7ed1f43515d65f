-- EXPECT ok: operators may yield
local mt = {} for _, e in ipairs { "__add", "__eq", "__lt", "__le", "__index", "__call", "__len", "__unm", "__shl" } do mt[e] = function() return coroutine.yield(e) end end
local a, b = setmetatable({}, mt), setmetatable({}, mt)
local co = coroutine.wrap(function() local r = { a + 1, a == b, a < b, a <= b, a.x, a(), #a, -a, a << 1 } return r end)
for _, e in ipairs { "__add", "__eq", "__lt", "__le", "__index", "__call", "__len", "__unm", "__shl" } do assert(co(1) == nil or true) end
