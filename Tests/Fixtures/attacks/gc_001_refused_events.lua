-- EXPECT ok: the three events that liblua cannot bear are refused, whatever their value
for _, e in ipairs { "__gc", "__concat", "__mode" } do for _, v in ipairs { print, {}, "k", "", 1, true, false } do assert(not pcall(setmetatable, {}, { [e] = v }), e) end end
