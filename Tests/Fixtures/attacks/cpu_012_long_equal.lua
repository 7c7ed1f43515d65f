-- EXPECT timeout: two long strings that differ in their last byte, compared for ever
local a, b = ("x"):rep(20000000) .. "a", ("x"):rep(20000000) .. "b"
load("local a, b = ... while true do " .. ("if a == b then end "):rep(500) .. "end")(a, b)
