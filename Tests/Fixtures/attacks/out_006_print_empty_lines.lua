-- EXPECT error|timeout: lines of no bytes count as well
while true do print() end
