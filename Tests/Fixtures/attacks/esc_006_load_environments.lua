-- EXPECT ok: load with environments of every kind
assert(load("return x", "n", "t", { x = 5 })() == 5) assert(not pcall(load("return x", "n", "t", nil))) for _, e in ipairs { 1, true, print } do assert(not pcall(load("return x.y", "n", "t", e))) end
local seen = {} load("a = 1 b = c", "n", "t", setmetatable({}, { __index = function(_, k) seen[#seen + 1] = k return k end, __newindex = function(_, k, v) seen[#seen + 1] = k .. "=" .. tostring(v) end }))()
assert(table.concat(seen, " ") == "a=1 c b=c") assert(load("return io", "n", "t", setmetatable({}, { __index = _G }))() == nil)
