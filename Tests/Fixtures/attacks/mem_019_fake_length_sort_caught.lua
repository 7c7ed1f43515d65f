-- EXPECT memory|error: the same, caught and tried again for ever
while true do if pcall(table.sort, setmetatable({}, { __len = function() return 10000000 end })) then break end end
