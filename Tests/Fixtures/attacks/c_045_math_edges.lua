-- EXPECT ok: integer arithmetic at its ends
local a, b = math.mininteger, math.maxinteger
assert(math.abs(a) == a and a // -1 == a and a % -1 == 0 and b + 1 == a and a - 1 == b and -a == a and a * -1 == a and math.ult(b, a))
for _, f in ipairs { function() return 1 // 0 end, function() return 1 % 0 end, function() return math.fmod(1, 0) end, function() return math.random(0, a) end, function() return math.random(2, 1) end } do assert(not pcall(f)) end
assert(math.fmod(a, -1) == 0 and math.tointeger(2 ^ 63) == nil and math.tointeger(-2 ^ 63) == a and math.floor(-2 ^ 63) == a and math.type(math.floor(2 ^ 63)) == "float" and 1 << 64 == 0 and 1 << -1 == 0 and -1 >> 63 == 1 and 1 << a == 0)
local x = math.random(a, b) assert(math.type(x) == "integer") x = math.random(0) assert(math.type(x) == "integer") assert(math.random(b, b) == b and math.random(a, a) == a)
