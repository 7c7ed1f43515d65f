-- EXPECT ok: zeros and whole fractions are one key with the integer
local t = { [0] = "a" } assert(t[-0.0] == "a" and t[0.0] == "a") t[-0.0] = "b" assert(t[0] == "b") t[2 ^ 53] = "big" assert(t[1 << 53] == "big" and next({ [3.0] = 1 }) == 3 and math.type(next({ [3.0] = 1 })) == "integer")
for k in pairs { [-0.0] = 1 } do assert(k == 0 and math.type(k) == "integer") end t = { [2 ^ 63] = 1, [math.mininteger] = 2, [-2 ^ 63] = 3 } assert(t[math.mininteger] == 3 and t[2 ^ 63] == 1)
