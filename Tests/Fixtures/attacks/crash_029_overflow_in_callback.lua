-- EXPECT ok|memory: the stack overflows inside library functions
local function f() return 1 + f() end
for i = 1, 3 do assert(not pcall(string.gsub, "x", "x", f)) assert(not pcall(table.sort, { 2, 1 }, f)) assert(not pcall(tostring, setmetatable({}, { __tostring = f }))) end
