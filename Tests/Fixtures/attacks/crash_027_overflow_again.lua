-- EXPECT ok|memory: the stack overflows, shrinks, and overflows again
local function f(...) return 1 + f(...) end
for i = 1, 10 do assert(not pcall(f, i, i, i)) end
