-- EXPECT ok: numbers and odd keys lead to nothing
for _, k in ipairs { 1, 2, 3, -1, 0.5, true, math.mininteger } do assert(_G[k] == nil and rawget(_G, k) == nil) end assert(not pcall(function() _G[1] = 1 end)) assert(not pcall(function() _G[{}] = 1 end)) assert(_G[{}] == nil)
