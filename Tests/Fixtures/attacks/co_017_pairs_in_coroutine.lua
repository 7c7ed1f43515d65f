-- EXPECT ok: a walk that is shared by two threads keeps one position
local t = {} for i = 1, 10 do t[i] = i end
local f, s, k = pairs(t)
local a = coroutine.wrap(function() for i = 1, 5 do k = f(s, k) coroutine.yield(k) end end)
for i = 1, 5 do assert(a() == i) end
k = f(s, k) assert(k == 6)
