-- EXPECT error: a thread as an error
error(coroutine.create(function() while true do end end))
