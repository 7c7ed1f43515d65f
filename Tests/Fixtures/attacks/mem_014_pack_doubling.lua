-- EXPECT memory|error: s8 around s8 around s8
local s = "x"
while true do s = string.pack("s8s8", s, s) end
