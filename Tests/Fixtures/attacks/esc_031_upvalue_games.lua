-- EXPECT ok: closures share their upvalues with each other and with no one else
local function counter() local n = 0 return function() n = n + 1 return n end, function() return n end end
local a, b = counter() local c, d = counter() a() a() assert(b() == 2 and d() == 0) c() assert(d() == 1 and b() == 2) assert(debug == nil)
