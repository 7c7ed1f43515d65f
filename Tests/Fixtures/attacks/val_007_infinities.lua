-- EXPECT ok: infinities where integers are expected are errors
for _, v in ipairs { math.huge, -math.huge, 0 / 0, 1e300, 2 ^ 63, 0.5 } do
  for _, f in ipairs { function() return ("x"):rep(v) end, function() return ("x"):sub(v) end, function() return string.char(v) end, function() return table.unpack({}, 1, v) end, function() return select(v, 1) end, function() return 1 | v end, function() return 1 << v end, function() return utf8.char(v) end, function() return math.random(v) end, function() return ("%d"):format(v) end, function() return table.concat({}, "", 1, v) end, function() return ("x"):find("x", v) end, function() return ("x"):gsub("x", "", v) end } do assert(not pcall(f), v) end
  assert(math.tointeger(v) == nil)
end
