-- EXPECT memory: the callback's results grow without an end to the subject
local big = ("x"):rep(1 << 20)
return #(("a"):rep(1 << 12):gsub("a", function() return big end))
