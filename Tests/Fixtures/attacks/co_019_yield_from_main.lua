-- EXPECT ok: there is nothing to yield to
assert(not coroutine.isyieldable()) assert(not pcall(coroutine.yield)) assert(not pcall(pcall(coroutine.yield)))
