-- EXPECT timeout: the bounds of table.concat, parsed from megabytes
local s, t = (" "):rep(1 << 23) .. "1", { "" }
while true do table.concat(t, "", s, s) end
