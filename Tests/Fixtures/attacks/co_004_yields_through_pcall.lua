-- EXPECT ok: pcall lets values through in both directions
local co = coroutine.wrap(function(...)
  local ok, a, b = pcall(function(...) local x = coroutine.yield(...) error({ x }) end, ...)
  return ok, a[1], b
end)
assert(select("#", co(1, nil, nil)) == 3)
local ok, x, b = co("in") assert(ok == false and x == "in" and b == nil)
