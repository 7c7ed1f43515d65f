-- EXPECT error|memory: unpack of a length that is not there
return table.unpack(setmetatable({}, { __len = function() return 1 << 40 end }))
