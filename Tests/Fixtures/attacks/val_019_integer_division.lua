-- EXPECT ok: division and remainders of every sign
for _, c in ipairs { { 7, 2, 3, 1 }, { -7, 2, -4, 1 }, { 7, -2, -4, -1 }, { -7, -2, 3, -1 }, { math.mininteger, -1, math.mininteger, 0 }, { math.mininteger, 1, math.mininteger, 0 }, { 0, 5, 0, 0 }, { math.maxinteger, math.mininteger, -1, -1 } } do assert(c[1] // c[2] == c[3] and c[1] % c[2] == c[4]) end
assert(5.5 // 2 == 2.0 and -5.5 % 2 == 0.5 and 5 % math.huge == 5.0 and -5 % math.huge == math.huge and 1 // 0.0 == math.huge and (0.0 // 0.0) ~= (0.0 // 0.0) and 1 % 0.0 ~= 1 % 0.0 and math.fmod(-7, 2) == -1 and math.fmod(-7.5, 2) == -1.5)
