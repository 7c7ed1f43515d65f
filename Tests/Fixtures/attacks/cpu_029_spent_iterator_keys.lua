-- EXPECT timeout: the same with keys in the hash part
local t = {} for i = 1, 200000 do t["k" .. i] = true end
local next_of = pairs(t)
t = nil
while true do next_of({}) end
