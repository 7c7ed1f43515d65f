-- EXPECT ok: assert raises what it is given
local t = {} for _, v in ipairs { t, "m", 1, true, print } do local ok, e = pcall(assert, false, v) assert(not ok and e == v) end
local ok, e = pcall(assert, nil) assert(e == "assertion failed!") ok, e = pcall(assert, false, nil) assert(not ok and e == nil) assert(select("#", assert(1, 2, nil)) == 3) assert(not pcall(assert))
