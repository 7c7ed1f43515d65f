-- EXPECT ok: the main thread cannot be closed, resumed or wrapped from inside
local main, is_main = coroutine.running() assert(is_main)
local ok, e = coroutine.resume(coroutine.create(function()
  assert(not pcall(coroutine.close, main)) assert(not coroutine.resume(main))
  assert(coroutine.status(main) == "normal")
end))
assert(ok, e)
