-- EXPECT ok: errors of every type come through resume as they are
for _, v in ipairs { 1, 1.5, "text", true, false, {}, print } do
  local ok, e = coroutine.resume(coroutine.create(function() error(v, 0) end)) assert(not ok and e == v)
end
local ok, e = coroutine.resume(coroutine.create(function() error() end)) assert(not ok and e == nil)
