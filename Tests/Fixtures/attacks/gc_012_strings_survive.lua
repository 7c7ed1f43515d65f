-- EXPECT ok: text that a gsub works on stays alive while its callback makes garbage
local out = ("abc"):rep(1000):gsub("%w+", function(w) for i = 1, 20000 do local _ = ("x"):rep(100) .. i end return w:upper() end)
assert(out == ("ABC"):rep(1000))
