-- EXPECT ok: two hundred variables to close in one frame, and thousands of frames
local closed = 0 local mt = { __close = function() closed = closed + 1 end }
local names = {} for i = 1, 190 do names[i] = "local v" .. i .. " <close> = ...\n" end
load(table.concat(names))(setmetatable({}, mt)) assert(closed == 190)
local function f(n) local v <close> = setmetatable({}, mt) if n > 0 then f(n - 1) end end pcall(f, 10000) assert(closed > 190)
