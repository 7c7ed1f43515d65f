-- EXPECT timeout: the index of select, parsed from megabytes
local s = (" "):rep(1 << 23) .. "1"
while true do select(s, 1) end
