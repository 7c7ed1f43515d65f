-- EXPECT ok: lengths that are no lengths
local function with(n) return setmetatable({ 2, 1 }, { __len = function() return n end }) end
for _, n in ipairs { -1, 0, 1, math.mininteger } do table.sort(with(n)) end
for _, n in ipairs { 1.5, "x", {}, math.maxinteger, 1 << 40 } do assert(not pcall(table.sort, with(n)), n) end
assert(not pcall(table.sort, with(math.huge)))
