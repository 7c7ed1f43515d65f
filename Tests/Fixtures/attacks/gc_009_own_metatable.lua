-- EXPECT ok: a table that is its own metatable, and two that are each other's
local t = {} t.__index = t setmetatable(t, t) assert(not pcall(function() return t.x end)) assert(rawget(t, "x") == nil)
local a, b = {}, {} setmetatable(a, b) setmetatable(b, a) a.__index = function() return "a" end setmetatable(b, a) assert(b.x == "a")
