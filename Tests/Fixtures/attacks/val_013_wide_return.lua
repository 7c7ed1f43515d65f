-- EXPECT ok|error: a result with every kind of key
return { 1, nil, 3, [1.5] = 1, [true] = 2, [print] = 3, [{}] = 4, x = function() end, y = coroutine.create(print) }
