-- EXPECT timeout: a numeral of megabytes is parsed by each call of a stock function
local s = ("9"):rep(12000000)
while true do math.floor(s) end
