-- EXPECT ok: text of tables, functions and threads tells nothing of memory
for _, v in ipairs { {}, print, function() end, coroutine.create(print), setmetatable({}, {}), setmetatable({}, { __name = "N" }) } do
  assert(not tostring(v):find("%x%x%x%x%x%x") and not ("%s"):format(v):find("0x")) assert(not pcall(string.format, "%p", v))
  local ok, e = pcall(error, v) local ok2, e2 = pcall(function() return v + {} end) assert(not tostring(e2):find("0x")) local ok3, e3 = pcall(string.rep, v) assert(not e3:find("0x"))
end
