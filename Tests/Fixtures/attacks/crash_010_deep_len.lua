-- EXPECT error: __len that measures
local mt = {} mt.__len = function(a) return #a end return #setmetatable({}, mt)
