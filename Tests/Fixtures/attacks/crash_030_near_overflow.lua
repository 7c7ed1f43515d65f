-- EXPECT ok|memory: library functions called where the stack has almost no room
local function probe() pcall(string.gsub, "abc", "(.)(.)", "%2%1") pcall(table.sort, { 3, 2, 1 }) pcall(string.find, "abc", "(b)()") pcall(coroutine.wrap(function() end)) for _ in pairs { x = 1 } do end pcall(print, 1, 2) pcall(load, "return 1") pcall(require, "x") pcall(setmetatable, {}, {}) pcall(error, {}) end
local deepest = 0
local function measure(n) deepest = n return 1 + measure(n + 1) end pcall(measure, 1)
local function down(n) if n > deepest - 60 then probe() end return 1 + down(n + 1) end
assert(not pcall(down, 1))
