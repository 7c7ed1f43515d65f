-- EXPECT ok: events are read raw: a metatable's own __index gives it none
local ghost = setmetatable({}, { __index = { __mode = "v", __gc = function() error("ran") end } })
local t = setmetatable({ {} }, ghost)
for i = 1, 100000 do local _ = { i } end
assert(type(t[1]) == "table" and #t == 1)
