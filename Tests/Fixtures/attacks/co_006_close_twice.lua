-- EXPECT ok: a closed coroutine may be closed again, and its handlers run once
local count = 0
local co = coroutine.create(function()
  local v <close> = setmetatable({}, { __close = function() count = count + 1 end }) coroutine.yield()
end)
coroutine.resume(co)
assert(coroutine.close(co) == true and coroutine.close(co) == true and count == 1)
assert(coroutine.status(co) == "dead" and not coroutine.resume(co))
