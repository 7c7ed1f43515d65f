-- EXPECT ok: comparisons that contradict themselves give some order of the same elements
for _, by in ipairs { function() return true end, function() return false end, function(a, b) return a ~= b end, function(a, b) return (a * b) % 3 == 1 end, function() return math.random(2) == 1 end } do
  local t = {} for i = 1, 200 do t[i] = i end
  pcall(table.sort, t, by)
  local sum = 0 for i = 1, 200 do sum = sum + t[i] end assert(sum == 20100 and #t == 200)
end
