-- EXPECT ok: the border of a table that was made the same way is the same
local function make() local t = { 1, 2, nil, 4, nil, 6 } t[8] = 8 t[16] = 16 for i = 20, 40, 3 do t[i] = i end return #t end
local n = make() for i = 1, 200 do local _ = { ("x"):rep(i) } assert(make() == n) end
