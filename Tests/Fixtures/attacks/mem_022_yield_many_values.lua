-- EXPECT memory|error|timeout: values that wait in many threads
local keep = {}
for i = 1, math.maxinteger do
  local co = coroutine.wrap(function() coroutine.yield(table.unpack({}, 1, 100000)) end)
  co() keep[i] = co
end
