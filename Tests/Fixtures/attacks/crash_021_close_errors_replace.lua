-- EXPECT ok: each failing handler replaces the error, and all run
local log = {}
local function closing(n) return setmetatable({}, { __close = function(_, e) log[#log + 1] = tostring(e) .. ">" .. n error(n, 0) end }) end
local ok, e = pcall(function() local a <close> = closing("1") local b <close> = closing("2") local c <close> = closing("3") error("0", 0) end)
assert(not ok and e == "1" and table.concat(log, " ") == "0>3 3>2 2>1")
