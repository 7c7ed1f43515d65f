-- EXPECT ok: the first numbers of seed 0, which the tests of the host use
local a, b = math.random(0), math.random(0) assert(math.type(a) == "integer" and a ~= b)
