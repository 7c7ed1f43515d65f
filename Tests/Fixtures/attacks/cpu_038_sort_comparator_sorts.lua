-- EXPECT timeout|error: sorts within the comparison of sorts
local function by() local t = { 3, 1, 2 } table.sort(t, by) return false end
while true do pcall(table.sort, { 2, 1 }, by) end
