-- EXPECT timeout: modules that are not there, asked for again and again
while true do pcall(require, "no.such.module") end
