-- EXPECT ok: four hundred megabytes of garbage in sixty-four megabytes
local sum = 0
for i = 1, 400 do local s = ("x"):rep(1 << 20) .. i sum = sum + #s end
assert(sum > 400 << 20)
