-- EXPECT timeout: cheap calls on a long string
local s = ("x"):rep(1 << 24)
while true do s:byte(-1) s:sub(-1) s:len() end
