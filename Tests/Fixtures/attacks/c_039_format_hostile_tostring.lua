-- EXPECT ok: format calls __tostring once and takes only text and numbers from it, as stock Lua does
local calls = 0
local o = setmetatable({}, { __tostring = function() calls = calls + 1 return "seen" end })
assert(("%s%10s"):format(o, o) == "seen      seen" and calls == 2)
for _, v in ipairs { {}, true, print, coroutine.create(print) } do assert(not pcall(string.format, "%s", setmetatable({}, { __tostring = function() return v end }))) end
