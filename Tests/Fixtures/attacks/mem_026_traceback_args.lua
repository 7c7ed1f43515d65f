-- EXPECT error|memory: recursion with wide frames
local function f(...) return 1 + f(1, ...) end
return f()
