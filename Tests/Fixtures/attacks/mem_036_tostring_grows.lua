-- EXPECT memory|error: __tostring that returns more each time, through format
local s = "x"
local o = setmetatable({}, { __tostring = function() s = s .. s return s end })
while true do string.format("%s%s", o, o) end
