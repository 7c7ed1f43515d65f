-- EXPECT ok: a module is run once, and what it gave is given again
local a, b = require "lib.shared", require "lib.shared" assert(a == b and a.n == 0) a.n = 1 assert(require("lib.shared").n == 1) assert(require "lib.nothing" == true and require "lib.nothing" == true)
