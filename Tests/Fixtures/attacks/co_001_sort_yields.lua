-- EXPECT ok: a comparison cannot yield out of a sort
local t, co = { 3, 1, 2 }, nil
co = coroutine.create(function() table.sort(t, function(a, b) coroutine.yield() return a < b end) end)
local ok, message = coroutine.resume(co)
assert(not ok and message:find("yield across a C-call boundary", 1, true))
assert(coroutine.status(co) == "dead" and t[1] == 3 and t[2] == 1 and t[3] == 2)
