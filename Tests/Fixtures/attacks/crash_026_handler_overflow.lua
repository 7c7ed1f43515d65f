-- EXPECT ok|memory: a handler that runs on an overflown stack, and overflows
local function f() return 1 + f() end
local ok, e = xpcall(f, function(m) local function g(n) if n == 0 then return 0 end return 1 + g(n - 1) end return g(100) end) assert(not ok)
local ok2 = xpcall(f, function(m) return f() end) assert(not ok2)
