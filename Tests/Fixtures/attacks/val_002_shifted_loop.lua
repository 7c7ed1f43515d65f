-- EXPECT timeout: a loop of 1 << 63 steps, by way of a negative limit
for i = 1 << 63, -1 do end
