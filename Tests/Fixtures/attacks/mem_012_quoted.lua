-- EXPECT memory|error: %q makes six bytes of one, again and again
local s = "\0" .. ("\1"):rep(1 << 10) .. "0"
while true do s = ("%q"):format(s) end
