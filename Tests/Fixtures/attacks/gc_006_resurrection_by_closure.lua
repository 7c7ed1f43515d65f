-- EXPECT ok: what only garbage refers to does not come back
local seen = {}
for i = 1, 1000 do local o = setmetatable({}, { __close = function(x) seen[#seen + 1] = x end }) local f = function() return o end end
for i = 1, 200000 do local _ = {} end assert(#seen == 0)
