-- EXPECT error: a table with everything a host might look at
error(setmetatable({ message = "m", code = 1 }, { __tostring = function() error("again") end, __name = ("n"):rep(100000), __index = function() error("index") end, __len = function() error("len") end, __metatable = "locked" }))
