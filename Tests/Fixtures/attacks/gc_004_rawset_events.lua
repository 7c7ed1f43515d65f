-- EXPECT ok: rawset on the metatable changes nothing either
local called = false
local mt = {} local t = setmetatable({ {} }, mt)
rawset(mt, "__mode", "kv") rawset(mt, "__gc", function() called = true end) rawset(mt, "__concat", function() called = true end)
for i = 1, 200000 do local _ = { i } end
assert(t[1] ~= nil and not called and not pcall(function() return t .. "x" end))
