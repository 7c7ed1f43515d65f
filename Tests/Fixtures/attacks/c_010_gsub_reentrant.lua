-- EXPECT ok: gsub within gsub within gsub, on the same subject
local s = ("abc"):rep(10)
local function deep(n) return function(c) if n == 0 then return c:upper() end return (c:gsub(".", deep(n - 1))) end end
assert(s:gsub(".", deep(30)) == s:upper())
