-- EXPECT ok: a handler uses the library while an error is under way
local ok, e = xpcall(function() table.sort({ 3, 2, 1 }, function() error { 5 } end) end, function(e) local t = { 3, 1, 2 } table.sort(t) local s = ("a"):gsub("a", "b") local c = coroutine.wrap(function() return pcall(error, "inner") end) local k = {} for key in pairs { x = 1, y = 2 } do k[#k + 1] = key end return e[1] .. s .. tostring(c()) .. table.concat(k) .. table.concat(t) end)
assert(not ok and e == "5bfalsexy123")
