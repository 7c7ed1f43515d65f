-- EXPECT ok: xpcall is no place to yield, and says so
local co = coroutine.create(function() return xpcall(coroutine.yield, function(m) return "handled: " .. m end) end)
local ok, inner, message = coroutine.resume(co)
assert(ok and inner == false and message:find("handled: ", 1, true) and message:find("yield", 1, true))
