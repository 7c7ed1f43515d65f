-- EXPECT ok: a print that fails prints nothing and breaks nothing
assert(not pcall(print, "a", setmetatable({}, { __tostring = function() error("no") end }), "b")) print("ok")
