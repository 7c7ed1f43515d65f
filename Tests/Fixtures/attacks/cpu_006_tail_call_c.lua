-- EXPECT timeout: tail calls through pcall that catches its own end
local function f() return pcall(error) end
while true do f() end
