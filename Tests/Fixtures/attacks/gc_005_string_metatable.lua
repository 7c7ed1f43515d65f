-- EXPECT ok: the metatable of text is out of reach
assert(getmetatable("") == false) assert(not pcall(setmetatable, "", {})) assert(not pcall(rawset, getmetatable(""), "__gc", print))
for _, v in ipairs { 1, true, print, coroutine.create(print) } do assert(getmetatable(v) == nil and not pcall(setmetatable, v, {})) end
