-- EXPECT ok: operands and arguments are evaluated from left to right, events are called once
local log = {} local function v(n) log[#log + 1] = n return setmetatable({}, { __add = function() log[#log + 1] = "+" return 0 end, __lt = function() log[#log + 1] = "<" return true end, __index = function(_, k) log[#log + 1] = "." .. k return 1 end, __call = function() log[#log + 1] = "()" end }) end
local _ = v "a" + v "b" _ = v "c" < v "d" _ = v "e".x v "f"(v "g", v "h") assert(table.concat(log, " ") == "a b + c d < e .x f g h ()")
