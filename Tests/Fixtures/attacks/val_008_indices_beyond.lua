-- EXPECT ok: tables with indices at the ends of the integers
local t = {} for _, i in ipairs { math.mininteger, math.maxinteger, -1, 0, 1 << 62, 1 << 32, -(1 << 31) } do t[i] = i end for _, i in ipairs { math.mininteger, math.maxinteger, 0 } do assert(t[i] == i) end
assert(#t == 0 and rawlen(t) == 0) local last for k in pairs(t) do assert(not last or last < k) last = k end t = { [math.maxinteger] = 1 } assert(#t == 0) for i = 1, 100 do t[i] = i end assert(#t == 100)
