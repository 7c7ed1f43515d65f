-- EXPECT memory: a chain of closures, each alive through the next one only
local f = function() end
while true do local inner = f f = function() return inner end end
