-- EXPECT timeout: next over two tables in turn sorts each again
local a, b = {}, {} for i = 1, 50000 do a["k" .. i] = i b["k" .. i] = i end
while true do next(a, "k1") next(b, "k1") end
