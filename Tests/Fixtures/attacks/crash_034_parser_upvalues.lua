-- EXPECT ok: more upvalues than a function may have
local s = {} for f = 1, 2 do s[#s + 1] = "local function g" .. f .. "() local " for i = 1, 150 do s[#s + 1] = "u" .. f .. "_" .. i .. (i < 150 and "," or " ") end end
s[#s + 1] = "return function() " for f = 1, 2 do for i = 1, 150 do s[#s + 1] = "x = u" .. f .. "_" .. i .. " " end end
local f, e = load(table.concat(s) .. "end end end") assert(not f and e:find("upvalues", 1, true))
