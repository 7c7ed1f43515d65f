-- EXPECT ok: threads take turns as they are resumed
local log, threads = {}, {} for i = 1, 5 do threads[i] = coroutine.create(function() for j = 1, 3 do log[#log + 1] = i .. ":" .. j coroutine.yield() end end) end
for j = 1, 3 do for i = 5, 1, -1 do coroutine.resume(threads[i]) end end assert(table.concat(log, " ") == "5:1 4:1 3:1 2:1 1:1 5:2 4:2 3:2 2:2 1:2 5:3 4:3 3:3 2:3 1:3")
