-- EXPECT error: a comparison that sorts, without an end
local function by(a, b) table.sort({ 1, 2 }, by) return a < b end table.sort({ 1, 2 }, by)
