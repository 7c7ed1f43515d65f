-- EXPECT ok: the copy is brought up to date by the next setmetatable, as documented
local mt = {} local t = setmetatable({}, mt) mt.__index = { a = 1 } local u = setmetatable({}, mt) assert(u.a == 1)
mt.__index = nil setmetatable(u, mt) assert(u.a == nil and t.a == nil)
