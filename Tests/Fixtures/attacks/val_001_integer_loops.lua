-- EXPECT ok: loops that end at the ends of the integers do not wrap around
local n = 0 for i = math.maxinteger - 3, math.maxinteger do n = n + 1 end for i = math.mininteger + 3, math.mininteger, -1 do n = n + 1 end assert(n == 8)
n = 0 for i = 1, math.huge do n = n + 1 if n == 5 then break end end for i = 1, -math.huge do n = n + 1 end for i = 1, 0 / 0 do n = n + 1 end assert(n == 5)
for i = math.maxinteger, math.maxinteger, math.maxinteger do n = n + 1 end for i = 1, math.maxinteger, math.maxinteger do n = n + 1 end for i = math.mininteger, 0, math.maxinteger do n = n + 1 end assert(n == 9)
