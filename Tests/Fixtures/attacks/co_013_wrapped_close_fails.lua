-- EXPECT ok: the handler of a wrapped coroutine fails while its error unwinds
local f = coroutine.wrap(function()
  local v <close> = setmetatable({}, { __close = function() error("second", 0) end })
  error("first", 0)
end)
local ok, e = pcall(f) assert(not ok and (e == "second" or e == "first"))
assert(not pcall(f))
