-- EXPECT error|memory: one format that takes the same megabytes many times
local s = ("x"):rep(1 << 20)
return #(("%s"):rep(100)):format(table.unpack(setmetatable({}, { __index = function() return s end }), 1, 100))
