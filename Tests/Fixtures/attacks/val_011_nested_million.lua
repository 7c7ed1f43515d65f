-- EXPECT ok|error|memory: a result of a million tables within each other
local t = {} for i = 1, 300000 do t = { t } end return t
