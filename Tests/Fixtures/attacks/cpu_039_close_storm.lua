-- EXPECT timeout: to-be-closed variables by the million
local mt = { __close = function() end }
while true do local v <close> = setmetatable({}, mt) end
