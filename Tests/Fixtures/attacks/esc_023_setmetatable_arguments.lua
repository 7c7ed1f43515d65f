-- EXPECT ok: only tables get metatables, and only tables or nil are metatables
for _, v in ipairs { 1, "x", true, print } do assert(not pcall(setmetatable, {}, v)) assert(not pcall(setmetatable, v, {})) end assert(not pcall(setmetatable, {})) assert(not pcall(setmetatable)) assert(setmetatable({}, nil)) assert(not pcall(getmetatable))
