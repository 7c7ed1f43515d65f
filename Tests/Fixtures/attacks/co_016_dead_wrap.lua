-- EXPECT ok: a wrap that has ended is an error each time
local f = coroutine.wrap(function() return 1 end) assert(f() == 1)
for _ = 1, 3 do local ok, e = pcall(f) assert(not ok and e:find("dead", 1, true)) end
