-- EXPECT error|ok|memory: the stack of the matcher grows with the pattern, and is charged
local p = ("a?"):rep(1 << 20)
for i = 1, 8 do pcall(string.find, "b", p) end
