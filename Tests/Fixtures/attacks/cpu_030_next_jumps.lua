-- EXPECT timeout: next with keys out of turn searches its list each time
local t = {} for i = 1, 300000 do t[i] = i end
while true do next(t) next(t, 299999) next(t, 1) end
