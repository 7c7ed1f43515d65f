-- EXPECT ok: lists of arguments with nils in the middle and at the end
local function f(...) return select("#", ...), ... end local n, a, b, c = f(nil, 2, nil) assert(n == 3 and a == nil and b == 2 and c == nil) assert(select("#", f()) == 1 and select("#", (f(1, 2))) == 1 and select("#", table.unpack({ n = 3 }, 1, 3)) == 3)
local t = table.pack(f(table.unpack({}, 1, 5000))) assert(t.n == 5001 and t[1] == 5000)
