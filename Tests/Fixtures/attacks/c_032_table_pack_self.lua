-- EXPECT ok: pack keeps nils and counts them
local t = table.pack(nil, nil, 3, nil) assert(t.n == 4 and t[3] == 3) assert(table.pack().n == 0)
t = table.pack(t, t) assert(t[1] == t[2] and t.n == 2)
