-- EXPECT kill|timeout: naming a variable of an error reads the whole function once for each field of its chain
local s = "local x, a, f = ... if x then " .. ("f=a "):rep(120000) .. " end return a" .. (".b"):rep(480) .. "+1"
local f, a = assert(load(s)), {} a.b = a
while true do pcall(f, false, a) end
