-- EXPECT error: a message with a very long key
local t = { [("k"):rep(1 << 20)] = 1 } return t[("k"):rep(1 << 20)].x.y
