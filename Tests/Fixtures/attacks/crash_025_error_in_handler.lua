-- EXPECT ok: a handler that fails ends in one error, not in a heap of them
local n = 0
local ok, e = xpcall(error, function() n = n + 1 error("again") end, "first") assert(not ok and n > 1 and n < 1000)
local ok2 = xpcall(error, function() local t = nil return t.x end, "first") assert(not ok2)
