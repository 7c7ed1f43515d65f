-- EXPECT ok: the chunk has no arguments
assert(select("#", ...) == 0)
