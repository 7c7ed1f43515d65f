-- EXPECT timeout|error: a loop limit that is parsed each time the loop begins
local s = (" "):rep(1 << 23) .. "0"
while true do for i = 1, s do end end
