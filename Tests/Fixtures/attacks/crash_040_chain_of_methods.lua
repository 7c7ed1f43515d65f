-- EXPECT ok|error: chains of method calls, each named by an error message
local a = {} function a:m() return self end local f = load("local a = ... return a" .. (":m()"):rep(3000) .. " + 1") if f then assert(not pcall(f, a)) end
local g = load("local a = ... return a" .. (".b"):rep(400) .. "()") a.b = a assert(g and not pcall(g, a))
