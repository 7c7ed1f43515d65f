-- EXPECT ok|error: a metatable that is emptied and filled again while it is in use
local mt = { __index = function() return 1 end } local t = setmetatable({}, mt)
for k in pairs(mt) do mt[k] = nil end assert(t.x == 1) setmetatable(t, mt) assert(t.x == nil)
for i = 1, 1000 do mt["k" .. i] = i end setmetatable(t, mt) for k in pairs(mt) do mt[k] = nil end setmetatable(t, mt)
