-- EXPECT kill|timeout: each name is looked for among the locals of sixty functions around it
local parts = {}
for f = 1, 50 do
  parts[#parts + 1] = "local function f" .. f .. "() local "
  local names = {}
  for i = 1, 190 do names[i] = "l" .. f .. "_" .. i end
  parts[#parts + 1] = table.concat(names, ",") .. " "
end
parts[#parts + 1] = ("a=a "):rep(60000) .. ("end "):rep(50)
local s = table.concat(parts)
while true do load(s) end
