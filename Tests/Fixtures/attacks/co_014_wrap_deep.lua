-- EXPECT ok|error: wraps within wraps until the C stack says no
local depth = 0
local function nest() depth = depth + 1 coroutine.wrap(nest)() end
local ok, e = pcall(nest)
assert(not ok and depth > 50 and depth < 300 and tostring(e):find("C stack overflow", 1, true))
assert(pcall(coroutine.wrap(function() return 1 end)))
