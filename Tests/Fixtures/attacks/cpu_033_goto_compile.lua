-- EXPECT timeout: the compiler looks at each open goto for each label: quadratic in one load
local t = {}
for i = 1, 16000 do t[i] = "goto a" .. i .. " " end
for i = 1, 16000 do t[#t + 1] = "::a" .. i .. "::" end
local s = table.concat(t)
while true do load(s) end
