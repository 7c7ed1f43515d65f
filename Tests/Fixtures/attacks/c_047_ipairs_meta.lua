-- EXPECT ok: ipairs reads with __index, to the first nil
local n = 0 for i, v in ipairs(setmetatable({}, { __index = function(_, i) if i <= 1000 then return i end end })) do n = n + v end assert(n == 500500)
assert(not pcall(ipairs)) local f, s, i = ipairs({}) assert(i == 0 and f({ 7 }, 0) == 1)
