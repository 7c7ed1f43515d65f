-- EXPECT timeout: a long format, read again and again
local f = ("%%"):rep(1 << 20)
while true do f:format() end
