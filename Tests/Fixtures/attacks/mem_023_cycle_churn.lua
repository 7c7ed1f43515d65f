-- EXPECT timeout: garbage in cycles is collected, so only time ends this
while true do local a, b = {}, {} a.b = b b.a = a a.s = ("x"):rep(1000) .. tostring(#a) end
