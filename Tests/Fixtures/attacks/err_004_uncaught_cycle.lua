-- EXPECT error: a table that contains itself
local t = {} t[t] = t t[1] = t error(t)
