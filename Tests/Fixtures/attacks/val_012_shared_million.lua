-- EXPECT ok|error: a small graph that is a billion tables when written as a tree
local t = {} for i = 1, 30 do t = { t, t } end return t
