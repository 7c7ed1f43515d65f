-- EXPECT timeout: the count of string.rep, parsed from megabytes
local s = (" "):rep(1 << 23) .. "1"
while true do ("x"):rep(s) end
