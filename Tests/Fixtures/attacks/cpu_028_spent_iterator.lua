-- EXPECT timeout: an iterator of pairs that has to look at millions of places that are empty now
local t = {} for i = 1, 2000000 do t[i] = true end
local next_of, empty = pairs(t)
t = nil empty = {}
while true do next_of(empty) end
