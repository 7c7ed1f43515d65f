-- EXPECT timeout: where string.find begins, parsed from megabytes
local s = (" "):rep(1 << 23) .. "1"
while true do ("x"):find("x", s, true) end
