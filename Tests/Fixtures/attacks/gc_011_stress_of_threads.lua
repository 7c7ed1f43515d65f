-- EXPECT ok: threads that die while others wait on them
local keep = {}
for i = 1, 20000 do
  local co = coroutine.wrap(function(a) local t = { a } while true do a = coroutine.yield(t[1] + a) end end)
  assert(co(i) == 2 * i) if i % 100 == 0 then keep[#keep + 1] = co end
end
for i = 1, #keep do assert(keep[i](1) == 100 * i + 1) end
