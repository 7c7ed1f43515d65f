-- EXPECT ok: moves over themselves, up and down, and onto other tables
local function list(...) return table.concat({ ... }, ",") end
local t = { 1, 2, 3, 4, 5 }
assert(list(table.unpack(table.move({ 1, 2, 3, 4, 5 }, 1, 4, 2))) == "1,1,2,3,4" and list(table.unpack(table.move({ 1, 2, 3, 4, 5 }, 2, 5, 1))) == "2,3,4,5,5")
assert(list(table.unpack(table.move(t, 1, 3, 3, {}), 3, 5)) == "1,2,3" and list(table.unpack(table.move(t, 1, 0, 3))) == "1,2,3,4,5")
