-- EXPECT ok: a coroutine that never began can be closed and then never begins
local ran = false
local co = coroutine.create(function() ran = true end)
assert(coroutine.close(co)) assert(not coroutine.resume(co)) assert(not ran)
