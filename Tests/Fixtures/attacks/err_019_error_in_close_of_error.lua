-- EXPECT ok: a handler of a variable sees the error and may not undo it
local seen local ok, e = pcall(function() local v <close> = setmetatable({}, { __close = function(_, e) seen = e pcall(error, "other") end }) error("mine", 0) end) assert(not ok and e == "mine" and seen == "mine")
