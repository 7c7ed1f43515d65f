-- EXPECT timeout: a step so small that the sum stays where it is
for x = 1.0, 2.0, 1e-17 do end
