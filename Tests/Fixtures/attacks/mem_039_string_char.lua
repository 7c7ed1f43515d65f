-- EXPECT ok: thousands of values at once
local t = {} for i = 1, 20000 do t[i] = i % 256 end
local s = string.char(table.unpack(t)) assert(#s == 20000 and select("#", s:byte(1, -1)) == 20000)
