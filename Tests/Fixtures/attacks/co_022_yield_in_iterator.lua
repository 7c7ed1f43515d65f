-- EXPECT ok: an iterator may yield, since for is no C function
local co = coroutine.wrap(function() for i in function(_, i) i = (i or 0) + 1 coroutine.yield(i) return i < 3 and i or nil end do end return "end" end)
assert(co() == 1 and co() == 2 and co() == 3 and co() == "end")
