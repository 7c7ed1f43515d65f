-- EXPECT error: a prefix that looks like a place
error("attack.lua:99999999999999999999999: not here", 0)
