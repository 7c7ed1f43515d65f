-- EXPECT ok: not-a-number is no key, by any road
local nan = 0 / 0 local t = {} for _, f in ipairs { function() t[nan] = 1 end, function() rawset(t, nan, 1) end, function() return { [nan] = 1 } end, function() table.insert(t, nan, 1) end, function() return next(t, nan) end, function() t[nil] = 1 end, function() rawset(t, nil, 1) end, function() setmetatable({}, { __newindex = t })[nan] = 1 end } do assert(not pcall(f)) end
assert(t[nan] == nil and rawget(t, nan) == nil and t[nil] == nil and next(t) == nil)
