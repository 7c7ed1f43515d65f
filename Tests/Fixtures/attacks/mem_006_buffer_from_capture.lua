-- EXPECT memory: a capture of half the subject, repeated by the replacement
local s = ("x"):rep(1 << 20)
return #(s:gsub("^(.*)$", ("%1"):rep(300)))
