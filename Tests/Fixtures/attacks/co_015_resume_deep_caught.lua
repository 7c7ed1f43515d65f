-- EXPECT ok: the same with resume, caught at each level
local deepest = 0
local function nest(n) deepest = n coroutine.resume(coroutine.create(nest), n + 1) end
nest(1) assert(deepest > 50 and deepest < 300)
assert(coroutine.wrap(function() return 7 end)() == 7)
