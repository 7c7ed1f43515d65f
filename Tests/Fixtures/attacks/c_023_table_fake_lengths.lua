-- EXPECT ok: insert, remove and concat with lengths that are no lengths
local function with(n) return setmetatable({}, { __len = function() return n end }) end
for _, n in ipairs { -1, math.mininteger, math.maxinteger, 1 << 53, 0.5, "ten", {}, true } do
  for _, f in ipairs { table.insert, table.remove, table.concat } do local ok = pcall(f, with(n), 1, 1) assert(not ok or f == table.remove, n) end
end
