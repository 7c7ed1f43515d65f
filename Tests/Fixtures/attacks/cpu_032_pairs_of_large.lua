-- EXPECT timeout: a walk is begun again and again and never gone
local t = {} for i = 1, 300000 do t[-i] = i end
while true do pairs(t) end
