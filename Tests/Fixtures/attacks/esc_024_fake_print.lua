-- EXPECT ok: print takes text from __tostring and __name, and nothing else
print(setmetatable({}, { __tostring = function() return "\0\255" end }), setmetatable({}, { __name = "Name" }), setmetatable({}, { __name = 5 }))
assert(not pcall(print, setmetatable({}, { __tostring = function() return {} end }))) assert(not pcall(print, setmetatable({}, { __tostring = 5 })))
