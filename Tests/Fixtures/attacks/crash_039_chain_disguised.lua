-- EXPECT ok|error: chains with comments, line ends and brackets between their links
for _, link in ipairs { ". b", ".\nb", ".--x\nb", ".--[[x]]b", "['b']", "[ [[b]] ]", "[(b)]", ".b['b']" } do
  local f = load("local a = ... return a" .. link:rep(3000) .. " + 1") if f then local a = {} a.b = a pcall(f, a) end
end
