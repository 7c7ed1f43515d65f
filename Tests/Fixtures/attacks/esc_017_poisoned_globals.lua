-- EXPECT ok: a script that removes every global can do no more than before
local assert, pcall, pairs, rawset, G = assert, pcall, pairs, rawset, _G
for k in pairs(G) do rawset(G, k, nil) end assert(not pcall(function() return print end)) local _ENV = { x = 1 } assert(x == 1)
