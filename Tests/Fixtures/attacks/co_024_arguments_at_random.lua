-- EXPECT ok: what is no coroutine is refused
for _, v in ipairs { 1, "x", {}, print, true } do
  for _, f in ipairs { coroutine.resume, coroutine.close, coroutine.status } do assert(not pcall(f, v)) assert(not pcall(f)) end
end
for _, v in ipairs { 1, "x", {}, true } do assert(not pcall(coroutine.create, v)) assert(not pcall(coroutine.wrap, v)) end
