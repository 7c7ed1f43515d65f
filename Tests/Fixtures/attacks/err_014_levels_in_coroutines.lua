-- EXPECT ok: error levels that lead out of a thread
for level = 0, 5 do local ok, e = coroutine.resume(coroutine.create(function() error("m", level) end)) assert(not ok and e:find("m$")) local ok2, e2 = pcall(coroutine.wrap(function() error("m", level) end)) assert(not ok2 and e2:find("m$")) end
