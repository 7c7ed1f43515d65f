-- EXPECT timeout: the limit passes through resume, which gives no false for it
while true do coroutine.resume(coroutine.create(function() while true do end end)) end
