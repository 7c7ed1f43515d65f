-- EXPECT ok: an assignment to thousands of places
assert(not load(("a,"):rep(20000) .. "a = 1")) assert(not load("local " .. ("a,"):rep(250) .. "a")) assert(load(("a,"):rep(50) .. "a = 1"))
