-- EXPECT ok: the metatable of the globals can be neither read, replaced nor removed
assert(getmetatable(_G) == false and getmetatable(_ENV) == false) assert(not pcall(setmetatable, _G, nil)) assert(not pcall(setmetatable, _ENV, {}))
assert(not pcall(function() undeclared_name = 1 end)) assert(not pcall(function() return undeclared_name end)) assert(_G == _ENV and _G._G == _G)
