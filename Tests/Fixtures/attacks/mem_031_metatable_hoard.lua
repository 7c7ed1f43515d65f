-- EXPECT memory: each metatable has a shadow, which is charged too
local keep = {}
for i = 1, math.maxinteger do keep[i] = setmetatable({}, { __index = {}, __len = function() end }) end
