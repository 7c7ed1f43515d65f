-- EXPECT memory|timeout: wide stacks, one a coroutine
local keep = {}
for i = 1, math.maxinteger do
  local co = coroutine.create(function() return select("#", table.unpack({}, 1, 200000)), coroutine.yield() end)
  coroutine.resume(co) keep[i] = co
end
