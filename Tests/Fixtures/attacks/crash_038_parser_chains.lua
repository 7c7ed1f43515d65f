-- EXPECT ok: chains of fields, calls and operators
assert(not load("return a" .. (".b"):rep(5000))) assert(not load("return a" .. (".b"):rep(499) .. ".c.d.e"))
assert(not load("return a" .. ("[b"):rep(250) .. ("]"):rep(250))) assert(load("return 1" .. (" + 1"):rep(50000))) assert(load("return a" .. ("()"):rep(2000)))
assert(not load("return 'a'" .. (" .. 'a'"):rep(300)) or true) assert(not load("return 2" .. ("^2"):rep(300)))
