-- EXPECT ok: a replacement cannot yield out of gsub, and gsub works afterwards
local co = coroutine.wrap(function() return ("abc"):gsub("%w", coroutine.yield) end)
assert(not pcall(co))
assert(("abc"):gsub("%w", { a = "1" }) == "1bc")
