-- EXPECT ok: what is added to a metatable later does nothing, even through a second setmetatable
local called = 0
local mt = {} local t = setmetatable({}, mt)
mt.__gc = function() called = called + 1 end mt.__mode = "k"
assert(not pcall(setmetatable, {}, mt)) assert(getmetatable(t) == mt)
t = nil for i = 1, 100000 do local _ = { i } end assert(called == 0)
