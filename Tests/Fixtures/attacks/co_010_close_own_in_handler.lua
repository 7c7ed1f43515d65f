-- EXPECT ok|error: a handler closes the coroutine that is being closed
local co co = coroutine.create(function()
  local v <close> = setmetatable({}, { __close = function() assert(not pcall(coroutine.close, co)) end })
  coroutine.yield()
end)
coroutine.resume(co)
assert(coroutine.close(co))
