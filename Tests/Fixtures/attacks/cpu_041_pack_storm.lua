-- EXPECT timeout: pack and unpack of long formats
local f = ("i1"):rep(200)
while true do pcall(string.unpack, f, ("x"):rep(200)) end
