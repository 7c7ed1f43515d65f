-- EXPECT ok: numbers and text, and what cannot be joined
assert(1 .. 2 == "12" and 1.5 .. "" == "1.5" and -0.0 .. "" == "-0.0" and 2 ^ 63 .. "" == "9.2233720368548e+18")
for _, v in ipairs { {}, true, print } do assert(not pcall(function() return "a" .. v .. "b" end)) assert(not pcall(function() return v .. v end)) end
