-- EXPECT ok: iterators of the library called with the wrong things
local f = pairs { x = 1 } for _, v in ipairs { 1, "x", true, print } do assert(not pcall(f, v)) end assert(not pcall(f)) local g = pairs { 1 } for _, v in ipairs { 1, "x" } do assert(not pcall(g, v)) end
local h = ("abc"):gmatch(".") assert(h({}, print) == "a" and h() == "b") local i = ipairs {} assert(not pcall(i)) assert(not pcall(i, {}, {})) local j = utf8.codes("abc") pcall(j, {}, 1) pcall(j, "abc", math.maxinteger) pcall(j, "abc", math.mininteger) assert(not pcall(j, "\255", 0))
