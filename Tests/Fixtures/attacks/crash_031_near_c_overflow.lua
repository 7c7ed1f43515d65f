-- EXPECT ok: library functions called where the C stack has almost no room
local function probe() pcall(string.gsub, "abc", "(.)(.)", "%2%1") pcall(table.sort, { 3, 2, 1 }) pcall(coroutine.wrap(function() end)) for _ in pairs { x = 1 } do end pcall(print, 1) pcall(load, "return 1") pcall(require, "x") pcall(xpcall, error, print) pcall(tostring, setmetatable({}, { __tostring = error })) end
local function down() probe() return ("x"):gsub("x", down) end
pcall(down) assert(("x"):gsub("x", "y") == "y")
