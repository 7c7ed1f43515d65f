-- EXPECT ok: a border search ends, even where all the powers of two are taken
local t = {} for i = 0, 62 do t[1 << i] = true end local n = #t assert(n >= 0 and (n == 0 or t[n]) and t[n + 1] == nil) t[math.maxinteger] = true n = #t assert(n == 0 or t[n] ~= nil)
