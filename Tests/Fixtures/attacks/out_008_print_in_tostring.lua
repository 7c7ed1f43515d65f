-- EXPECT error: __tostring that prints the value whose text is asked for
local o o = setmetatable({}, { __tostring = function() print(o) return "x" end }) print(o)
