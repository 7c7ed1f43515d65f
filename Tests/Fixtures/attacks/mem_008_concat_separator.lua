-- EXPECT error|memory: a long separator between empty elements
return #table.concat(setmetatable({}, { __index = function() return "" end }), ("-"):rep(1 << 20), 1, 100)
