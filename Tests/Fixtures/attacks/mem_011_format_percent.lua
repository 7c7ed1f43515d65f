-- EXPECT ok: a format of percent signs only grows no larger than itself
local f = ("%%"):rep(1 << 18)
assert(#f:format() == 1 << 18)
