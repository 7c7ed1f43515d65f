-- EXPECT timeout: a long key that equals another up to its last byte
local a, b = ("x"):rep(1 << 24) .. "a", ("x"):rep(1 << 24) .. "b"
local t = { [a] = 1 }
while true do local _ = t[b] end
