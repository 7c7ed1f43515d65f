-- EXPECT ok: __tostring cannot yield out of tostring, print or format
local o = setmetatable({}, { __tostring = function() coroutine.yield() return "x" end })
for _, f in ipairs { tostring, print, function(v) return ("%s"):format(v) end } do
  local co = coroutine.create(f)
  local ok, message = coroutine.resume(co, o)
  assert(not ok and message:find("yield", 1, true))
end
