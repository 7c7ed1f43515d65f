-- EXPECT timeout: megabytes of spaces are read before they turn out to be no numeral
local s = (" "):rep(12000000)
while true do pcall(math.abs, s) end
