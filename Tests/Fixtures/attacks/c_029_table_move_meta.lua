-- EXPECT ok: a move reads with __index and writes with __newindex, once each
local log = {}
local from = setmetatable({}, { __index = function(_, k) log[#log + 1] = "r" .. k return k * 10 end })
local to = setmetatable({}, { __newindex = function(_, k, v) log[#log + 1] = "w" .. k .. "=" .. v end })
table.move(from, 1, 3, 5, to)
assert(table.concat(log, " ") == "r1 w5=10 r2 w6=20 r3 w7=30")
