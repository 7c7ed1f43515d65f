-- EXPECT timeout: a new label is compared with all before it: quadratic in one load
local t = {}
for i = 1, 32000 do t[i] = "::a" .. i .. "::" end
local s = table.concat(t)
while true do load(s .. s:gsub("a", "b") .. s:gsub("a", "c")) end
