-- EXPECT ok|memory: copies of a large string come and go
local s = ("aB"):rep(1 << 22)
for i = 1, 20 do assert(#s:upper() == #s:lower() and #s:reverse() == #s) end
