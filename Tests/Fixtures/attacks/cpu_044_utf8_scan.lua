-- EXPECT timeout: utf8 walks over megabytes
local s = ("é"):rep(1 << 21)
while true do utf8.len(s) utf8.offset(s, 1 << 21) utf8.offset(s, -(1 << 20)) end
