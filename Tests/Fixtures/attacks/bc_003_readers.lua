-- EXPECT ok: no function, table or thread is a source
for _, v in ipairs { function() return "\27Lua" end, function() return nil end, {}, true, 1, 1.5, coroutine.create(print), setmetatable({}, { __call = function() return nil end, __tostring = function() return "return 1" end }) } do
  local ok, f = pcall(load, v) assert(not ok or f == nil or type(v) == "number", tostring(v))
end
assert(not pcall(load)) assert(not pcall(load, nil))
