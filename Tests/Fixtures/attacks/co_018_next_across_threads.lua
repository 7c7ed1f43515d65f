-- EXPECT ok: next walks two tables in turn in two coroutines
local function walk(t) return coroutine.wrap(function() for k, v in next, t do coroutine.yield(k, v) end end) end
local a, b = walk { x = 1, y = 2, z = 3 }, walk { 10, 20, 30 }
assert(a() == "x" and b() == 1 and a() == "y" and b() == 2 and a() == "z" and b() == 3)
assert(a() == nil and b() == nil)
