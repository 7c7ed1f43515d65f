-- EXPECT error: __tostring by way of tostring, format and print
local o o = setmetatable({}, { __tostring = function() print(o) return ("%s"):format(o) .. tostring(o) end }) return tostring(o)
