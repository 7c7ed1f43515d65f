-- EXPECT timeout: tail calls use no stack
local f local function g() return f() end f = function() return g() end
return f()
