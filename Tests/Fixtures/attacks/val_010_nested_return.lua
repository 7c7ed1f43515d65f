-- EXPECT ok|error: a result of a thousand tables within each other is refused by the host, not by the stack
local t = {} for i = 1, 1000 do t = { t } end return t
