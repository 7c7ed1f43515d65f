-- EXPECT error|memory: after the limit nothing is printed, not even from a thread
pcall(coroutine.wrap(function() print(("x"):rep(2 << 20)) end)) print("after") while true do end
