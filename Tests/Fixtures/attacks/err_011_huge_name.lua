-- EXPECT error: a message that liblua makes of a very long name
local t = {} local name = ("n"):rep(100000) return load("local t = ... return t." .. name .. ".x")(t)
