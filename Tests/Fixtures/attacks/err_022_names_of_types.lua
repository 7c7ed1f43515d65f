-- EXPECT ok: __name in messages is text of a bounded kind
local t = setmetatable({}, { __name = "My\0Type" }) local ok, e = pcall(string.rep, t) assert(not ok) ok, e = pcall(function() return t + 1 end) assert(not ok) ok, e = pcall(function() return #("x") < t end) assert(not ok)
local u = setmetatable({}, { __name = ("n"):rep(1 << 20) }) ok, e = pcall(function() return u + 1 end) assert(not ok) ok, e = pcall(math.floor, u) assert(not ok) ok, e = pcall(ipairs) assert(not ok)
