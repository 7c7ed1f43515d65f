-- EXPECT ok: two gigabytes of garbage in sixty-four megabytes
local sum = 0
for i = 1, 2000 do local s = ("x"):rep(1 << 20) .. i sum = sum + #s end
assert(sum > 2000 << 20)
