-- EXPECT ok: sorting through __index and __newindex, which are seen for each element
local store, writes = { 5, 2, 4, 1, 3 }, 0
local p = setmetatable({}, { __len = function() return 5 end, __index = store, __newindex = function(_, k, v) writes = writes + 1 store[k] = v end })
table.sort(p) for i = 1, 5 do assert(store[i] == i) end assert(writes >= 4)
