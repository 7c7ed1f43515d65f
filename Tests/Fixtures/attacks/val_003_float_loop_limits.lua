-- EXPECT ok: loops over fractions end where they say
local n = 0 for x = 0, 1, 0.1 do n = n + 1 end assert(n == 11 or n == 10) n = 0 for x = 1, 3.9 do n = n + 1 end assert(n == 3) assert(not pcall(function() for x = 1, 2, 0.0 do end end)) for x = 1.0, 3 do assert(math.type(x) == "float") end
