-- EXPECT ok: closing a coroutine that failed does not crash
for i = 1, 100 do
  local co = coroutine.create(function() local x <close> = setmetatable({}, { __close = function() end }) error({ i }) end)
  local ok, e = coroutine.resume(co) assert(not ok and e[1] == i)
  coroutine.close(co) assert(coroutine.close(co) == true)
end
