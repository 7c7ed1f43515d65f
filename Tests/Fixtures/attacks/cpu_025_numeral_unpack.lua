-- EXPECT timeout: the bounds of table.unpack, parsed from megabytes
local s, t = (" "):rep(1 << 23) .. "1", { 1 }
while true do table.unpack(t, s, s) end
