-- EXPECT timeout: the same through rawequal
local a, b = ("x"):rep(1 << 24) .. "a", ("x"):rep(1 << 24) .. "b"
while true do rawequal(a, b) end
