-- EXPECT ok: jumps over more code than fits, labels and gotos in odd places
for _, s in ipairs { "goto x", "::x:: ::x::", "goto x; local a ::x:: print(a)", "break", "::x:: goto x goto y", "do goto x end local a; ::x:: a = 1", "repeat goto x; local a ::x:: until a", "for i = 1, 2 do goto continue ::continue:: end goto continue" } do assert(not load(s), s) end
assert(load("while a do " .. ("b=1 "):rep(100000) .. "end"))
