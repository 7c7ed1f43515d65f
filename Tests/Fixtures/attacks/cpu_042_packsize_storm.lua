-- EXPECT timeout: a long format, read again and again
local f = ("i1"):rep(1 << 19)
while true do string.packsize(f) end
