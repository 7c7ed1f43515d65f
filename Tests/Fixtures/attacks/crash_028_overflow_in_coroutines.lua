-- EXPECT ok|memory: every thread overflows its own stack
local function f() return 1 + f() end
for i = 1, 10 do local ok, e = coroutine.resume(coroutine.create(f)) assert(not ok) end
