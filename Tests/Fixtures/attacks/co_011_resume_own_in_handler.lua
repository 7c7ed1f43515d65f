-- EXPECT ok|error: a handler resumes the coroutine that is being closed
local co co = coroutine.create(function()
  local v <close> = setmetatable({}, { __close = function() assert(not coroutine.resume(co)) end })
  coroutine.yield()
end)
coroutine.resume(co)
assert(coroutine.close(co))
