-- EXPECT kill|timeout: the same in a sort, which must charge what it compares
local t = {} for i = 1, 12 do t[i] = ("\0"):rep(1 << 18) .. i end
while true do table.sort(t) end
