-- EXPECT ok: __metatable answers for getmetatable and forbids a change, whatever its value
for _, v in ipairs { 1, "x", true, print, {} } do local t = setmetatable({}, { __metatable = v }) assert(getmetatable(t) == v and not pcall(setmetatable, t, {}) and not pcall(setmetatable, t, nil)) end
local t = setmetatable({}, { __metatable = false }) assert(getmetatable(t) == false and not pcall(setmetatable, t, {}))
