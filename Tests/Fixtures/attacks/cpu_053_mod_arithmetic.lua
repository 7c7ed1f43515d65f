-- EXPECT timeout: arithmetic errors, caught, from metamethods of numbers as text
while true do pcall(function() return "a" + 1 end) pcall(function() return {} .. "x" end) end
