-- EXPECT ok: the one that waits for us cannot be closed by us
local outer outer = coroutine.create(function()
  local inner = coroutine.create(function()
    assert(coroutine.status(outer) == "normal")
    assert(not pcall(coroutine.close, outer)) assert(not coroutine.resume(outer)) return "in"
  end)
  local ok, v = coroutine.resume(inner) assert(ok and v == "in") return "out"
end)
local ok, v = coroutine.resume(outer) assert(ok and v == "out")
