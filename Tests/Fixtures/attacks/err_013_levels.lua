-- EXPECT ok: error levels of every size
for _, level in ipairs { 0, 1, 2, 3, 50, 1000, math.maxinteger, math.mininteger, -1 } do local ok, e = pcall(error, "m", level) assert(not ok and e:find("m", 1, true)) end
for _, level in ipairs { 1.5, "x", {} } do local ok = pcall(error, "m", level) assert(not ok) end
local function f() error("deep", 2) end local ok, e = pcall(function() f() end) assert(e:find("deep", 1, true))
