-- EXPECT ok: calls of what cannot be called
assert(not pcall(pcall)) for _, v in ipairs { 1, "x", {}, true } do local ok, e = pcall(v) assert(ok == false and type(e) == "string") end assert(pcall(pcall, nil)) assert(select("#", pcall(select, "#")) == 2)
assert(not pcall(xpcall)) assert(not pcall(xpcall, print)) assert(not pcall(xpcall, print, 1)) assert(xpcall(print, print) == true) assert(select(2, xpcall(error, function() return nil end)) == nil)
