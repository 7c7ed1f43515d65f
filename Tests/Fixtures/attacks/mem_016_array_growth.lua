-- EXPECT memory: doubling of an array: the old and the new one live at once
local t = {} for i = 1, 1 << 40 do t[i] = true end
