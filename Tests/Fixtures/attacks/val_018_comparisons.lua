-- EXPECT ok: integers and fractions compare by their exact values
local a, b = math.maxinteger, math.mininteger assert(a < 2 ^ 63 and b <= -2 ^ 63 and not (a >= 2 ^ 63) and a + 0.0 == 2 ^ 63 and a ~= 2 ^ 63 and b == -2 ^ 63 and a < math.huge and b > -math.huge and not (a < 0 / 0) and not (a > 0 / 0) and (1 << 53) + 1 > 2 ^ 53 and (1 << 53) == 2 ^ 53 and 1 == 1.0 and "1" ~= 1 and math.ult(1, -1))
assert("Z" < "a" and "" < "a" and "a" < "aa" and "\200" > "a" and not ("a" < "a") and "10" < "9")
