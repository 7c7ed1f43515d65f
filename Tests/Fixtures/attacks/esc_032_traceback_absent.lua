-- EXPECT ok: nothing gives a traceback, a level or a local to a script
for _, n in ipairs { "getinfo", "getlocal", "traceback", "sethook", "getupvalue", "getregistry", "setmetatable_raw", "getfenv", "setfenv", "loadstring", "unpack", "module", "newproxy", "gcinfo" } do assert(not pcall(function() return _G[n].x end)) end
local ok, e = xpcall(function() local secret = "s3cret" error("m", 0) end, function(m) return m end) assert(e == "m")
