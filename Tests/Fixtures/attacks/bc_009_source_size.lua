-- EXPECT ok: a source above the limit is refused before it is read
local f, e = load("return 1" .. (" "):rep(1 << 20)) assert(f == nil and e:find("larger than", 1, true))
assert(load("return 1" .. (" "):rep((1 << 20) - 8))() == 1)
