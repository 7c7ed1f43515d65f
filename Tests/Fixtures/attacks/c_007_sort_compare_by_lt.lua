-- EXPECT ok: __lt that fails, returns nothing, or returns the wrong thing
local mt = {} local t = {} for i = 1, 10 do t[i] = setmetatable({ i }, mt) end
pcall(table.sort, t)
mt.__lt = function() end setmetatable(t[1], mt) pcall(table.sort, t)
for i = 2, 10 do setmetatable(t[i], { __lt = function(a, b) return a[1] > b[1] end }) end table.sort(t)
assert(#t == 10)
