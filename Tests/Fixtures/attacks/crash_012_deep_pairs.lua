-- EXPECT error: __pairs that walks
local mt = {} mt.__pairs = function(t) return pairs(t) end return pairs(setmetatable({}, mt))
