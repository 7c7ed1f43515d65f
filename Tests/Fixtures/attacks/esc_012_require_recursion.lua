-- EXPECT ok: a module that requires itself is an error, now and later
for i = 1, 3 do local ok, e = pcall(require, "lib.self") assert(not ok and e:find("requires itself", 1, true), e) end
for i = 1, 3 do local ok, e = pcall(require, "lib.a") assert(not ok and e:find("requires itself", 1, true), e) end
assert(require("lib.shared").n == 0)
