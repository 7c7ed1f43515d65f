-- EXPECT kill|timeout: keys that all fall into one slot; one rehash takes seconds and no hook fires
local t, step = {}, (1 << 16) - 1
for i = 1, 1 << 20 do t[i * step] = true end
while true do end
