-- EXPECT error|timeout: printing without end
while true do print("line") end
