-- EXPECT ok: a module cannot yield out of its loading
local ok, e = coroutine.resume(coroutine.create(function() return pcall(require, "lib.self") end))
assert(ok)
