-- EXPECT error|memory: the growing buffer of gsub, one megabyte a match
local big = ("x"):rep(1 << 20)
return #(("a"):rep(1 << 12):gsub("a", big))
