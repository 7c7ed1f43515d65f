-- EXPECT timeout: a plain search in megabytes
local s = ("x"):rep(1 << 23)
while true do s:find("y", 1, true) end
