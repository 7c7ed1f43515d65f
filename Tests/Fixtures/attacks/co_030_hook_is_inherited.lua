-- EXPECT timeout: a thread made inside a thread inside a callback is counted as well
local co = coroutine.wrap(function() ("x"):gsub("x", function() coroutine.wrap(function() while true do end end)() end) end)
co()
