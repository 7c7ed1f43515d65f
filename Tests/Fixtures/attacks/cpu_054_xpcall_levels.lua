-- EXPECT timeout|error: handlers that fail in handlers that fail
local function h() return xpcall(error, h) end
while true do xpcall(error, h) end
