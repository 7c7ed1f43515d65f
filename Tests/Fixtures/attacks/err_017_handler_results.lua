-- EXPECT ok: a handler may return anything and gets the value itself
local e1 = {} local ok, a, b = xpcall(error, function(e, ...) assert(rawequal(e, e1) and select("#", ...) == 0) return e, 2 end, e1) assert(not ok and a == e1 and b == nil)
ok, a = xpcall(function() local x = nil; x() end, function(m) return #m end) assert(math.type(a) == "integer") ok, a, b = xpcall(function(...) return select("#", ...) end, print, 1, nil, nil) assert(ok and a == 3)
