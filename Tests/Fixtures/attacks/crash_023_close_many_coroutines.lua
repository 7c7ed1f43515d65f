-- EXPECT error|ok: coroutines that close each other in their handlers, a hundred deep
local prev
for i = 1, 100 do
  local before = prev
  prev = coroutine.create(function() local v <close> = setmetatable({}, { __close = function() if before then coroutine.close(before) end error("e" .. i) end }) coroutine.yield() end)
  coroutine.resume(prev)
end
local ok = coroutine.close(prev) assert(not ok)
