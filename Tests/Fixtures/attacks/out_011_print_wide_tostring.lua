-- EXPECT error|memory|ok: the text of one value, many times in one line
local o = setmetatable({}, { __tostring = function() return ("x"):rep(1 << 18) end }) print(o, o, o, o, o, o, o, o)
