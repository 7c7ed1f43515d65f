-- EXPECT ok: __pairs may give anything and is given three results
local f = pairs(setmetatable({}, { __pairs = function() return 1, 2, 3, 4 end })) assert(f == 1)
assert(select("#", pairs(setmetatable({}, { __pairs = function() end }))) == 3)
assert(not pcall(pairs)) assert(not pcall(pairs, 1)) assert(not pcall(pairs, "x"))
for _, v in ipairs { 1, "x", true } do assert(not pcall(pairs, setmetatable({}, { __pairs = v }))) end
