-- EXPECT ok: getmetatable gives the script's own table, not the copy that is installed
local mt = { __index = { a = 1 }, other = 5 } local t = setmetatable({}, mt) assert(getmetatable(t) == mt and getmetatable(t).other == 5)
local u = setmetatable({}, getmetatable(t)) assert(u.a == 1 and getmetatable(u) == mt) assert(setmetatable(t, nil) == t and getmetatable(t) == nil and t.a == nil)
