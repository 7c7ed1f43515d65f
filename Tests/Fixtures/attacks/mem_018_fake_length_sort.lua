-- EXPECT memory|error: sort believes the length and makes room for ten million
table.sort(setmetatable({}, { __len = function() return 10000000 end, __index = function() return 0 end }))
