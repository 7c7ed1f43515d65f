-- EXPECT ok: one concatenation of many long values
local s = ("x"):rep(1 << 16) local t = {} for i = 1, 190 do t[i] = "s" end
assert(#load("local s = ... return " .. table.concat(t, ".."))(s) == 190 << 16)
