-- EXPECT ok: handles do what tables do with keys, and can be changed by no one
if tok then
  local h = tok(1) assert(not pcall(function() h.x = 1 end)) assert(not pcall(setmetatable, h, {})) assert(getmetatable(h) == false) assert(not pcall(rawset, h, 1, 1)) assert(not pcall(rawget, h, 1)) assert(not pcall(rawlen, h)) assert(not pcall(next, h)) assert(not pcall(pairs, h))
  for _, f in ipairs { function() return h + 1 end, function() return h .. "" end, function() return h() end, function() return -h end, function() return h < 1 end } do assert(not pcall(f)) end
end
