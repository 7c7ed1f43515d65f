-- EXPECT ok: the shadow of a metatable is found by no walk
local mt = { __index = {} } setmetatable({}, mt) setmetatable({}, mt)
local n = 0 for k in pairs(mt) do n = n + 1 assert(k == "__index") end assert(n == 1)
n = 0 for k in next, mt do n = n + 1 assert(type(k) == "string") end assert(n == 1 and #mt == 0)
