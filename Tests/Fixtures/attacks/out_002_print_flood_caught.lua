-- EXPECT error|timeout: the limit of what is printed is caught by no one
while true do pcall(print, ("x"):rep(1000)) end
