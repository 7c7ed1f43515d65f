-- EXPECT timeout: a module whose text never ends its run
while true do pcall(require, "lib.endless") end
