-- EXPECT ok: _ENV is a name like others
do local _ENV = setmetatable({}, { __index = function(_, k) return k end }) if anything ~= "anything" then local x = nil + 1 end end
local function sandboxed(_ENV) return print, io, x end assert(select("#", sandboxed { x = 1 }) == 3) assert(not pcall(sandboxed)) assert(pcall(function(_ENV) return x end, "text"))
