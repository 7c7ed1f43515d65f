-- EXPECT timeout|memory: errors with a megabyte of message each, caught
local s = ("e"):rep(1 << 20)
while true do pcall(error, s .. "x", 0) end
