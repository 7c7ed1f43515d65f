-- EXPECT timeout|memory: a state just under its limit must not collect for ever without charge
local keep = {} for i = 1, 50000 do keep[i] = { i, ("x"):rep(1000) .. i } end
while true do local _ = ("x"):rep(1 << 22) .. #keep end
