-- EXPECT ok: forty filters, one behind the other
local function from(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i) end end) end
local function plus(source) return coroutine.wrap(function() for v in source do coroutine.yield(v + 1) end end) end
local source = from(20) for _ = 1, 40 do source = plus(source) end
local sum = 0 for v in source do sum = sum + v end
assert(sum == 210 + 20 * 40)
