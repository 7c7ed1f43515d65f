-- EXPECT ok: sub and byte at the ends of the integers
local a, b = math.mininteger, math.maxinteger
assert(("abc"):sub(a, b) == "abc" and ("abc"):sub(b, a) == "" and ("abc"):sub(-2) == "bc" and ("abc"):sub(0) == "abc" and ("abc"):sub(b) == "" and ("abc"):sub(a, a) == "")
assert(select("#", ("abc"):byte(a, b)) == 3 and ("abc"):byte(4) == nil and ("abc"):byte(-1) == 99 and select("#", ("abc"):byte(b, a)) == 0)
