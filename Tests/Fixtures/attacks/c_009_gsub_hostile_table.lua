-- EXPECT ok: a replacement table whose __index fails, recurses or gives the wrong thing
local function with(f) return setmetatable({}, { __index = f }) end
assert(not pcall(string.gsub, "abc", "%w", with(function() error("no") end)))
assert(not pcall(string.gsub, "abc", "%w", with(function() return {} end)))
assert(not pcall(string.gsub, "abc", "%w", with(function() return true end)))
assert(("abc"):gsub("%w", with(function(_, k) return k:gsub(".", { b = "B" }) end)) == "aBc")
assert(("abc"):gsub("%w", with(function() return false end)) == "abc")
