-- EXPECT ok: source text that nothing else holds is compiled whole
for i = 1, 50 do assert(load("local t = {" .. ("'" .. i .. "',"):rep(5000) .. "} return #t")() == 5000) end
