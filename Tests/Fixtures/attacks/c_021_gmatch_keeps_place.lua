-- EXPECT ok: an iterator of gmatch used from many places, and after its end
local f = ("a1b2"):gmatch("%a") assert(f() == "a") assert(coroutine.wrap(f)() == "b") assert(f() == nil and f() == nil)
local g = ("abc"):gmatch("()") local n = 0 for p in g do n = n + p end assert(n == 10)
assert(("abc"):gmatch("%w", -1)() == "c" and ("abc"):gmatch("%w", math.mininteger)() == "a" and ("abc"):gmatch("%w", math.maxinteger)() == nil)
