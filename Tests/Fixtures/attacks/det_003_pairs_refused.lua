-- EXPECT ok: keys without an order are refused by pairs and next alike, with one message
for _, k in ipairs { {}, print, coroutine.create(print), function() end } do local t = { [k] = 1 } local a, e = pcall(pairs, t) local b, f = pcall(next, t) assert(not a and not b and e:find("fixed order", 1, true) and f:find("fixed order", 1, true)) assert(t[k] == 1) t[k] = nil assert(next(t) == nil) end
