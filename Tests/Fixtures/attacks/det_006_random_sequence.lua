-- EXPECT ok: random numbers depend on the seed of the host and on nothing else
local a = {} for i = 1, 100 do a[i] = math.random(1000) end for i = 1, 100 do assert(a[i] >= 1 and a[i] <= 1000) end
assert(math.randomseed == nil) for i = 1, 1000 do local x = math.random() assert(x >= 0 and x < 1) end for _ = 1, 1000 do local x = math.random(-3, 3) assert(x >= -3 and x <= 3) end
