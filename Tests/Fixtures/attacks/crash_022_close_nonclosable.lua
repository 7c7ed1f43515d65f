-- EXPECT ok: what has no __close cannot be closed, and losing it in between is an error
assert(not pcall(function() local v <close> = {} end)) assert(not pcall(function() local v <close> = 1 end))
assert(pcall(function() local v <close> = nil local w <close> = false end))
local ok = pcall(function() local t = setmetatable({}, { __close = function() end }) local v <close> = t setmetatable(t, nil) end) assert(not ok)
