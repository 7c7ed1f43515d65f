-- EXPECT ok: a move onto itself by name keeps what it has not yet moved
local t = { 1, 2, 3, 4, 5 }
table.move(t, 1, 4, 2, t)
assert(table.concat(t, ",") == "1,1,2,3,4")
