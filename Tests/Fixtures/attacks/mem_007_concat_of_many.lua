-- EXPECT error|memory: the result of table.concat is bounded before it is built
local t = {} for i = 1, 200 do t[i] = ("x"):rep(1 << 10) end
return #table.concat(setmetatable({}, { __index = function() return t[1]:rep(1 << 10) end }), "", 1, 90)
