-- EXPECT ok: a script's own require does not change how modules find theirs
local real, count = require, 0
require = function(n) count = count + 1 return real(n) end
assert(not pcall(require, "lib.a")) assert(count >= 1) require = real assert(require("lib.shared").n == 0)
