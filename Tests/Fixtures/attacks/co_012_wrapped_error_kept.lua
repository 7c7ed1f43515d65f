-- EXPECT ok: wraps within wraps give the innermost error, as the value it is
local value = { "the error" }
local function nest(n) if n == 0 then error(value) end coroutine.wrap(nest)(n - 1) end
local ok, e = pcall(nest, 20)
assert(not ok and rawequal(e, value))
