-- EXPECT error: __lt that compares, called by a sort
local mt = {} mt.__lt = function(a, b) local t = { a, b } table.sort(t) return true end
local t = { setmetatable({}, mt), setmetatable({}, mt) } table.sort(t)
