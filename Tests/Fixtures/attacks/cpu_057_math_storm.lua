-- EXPECT timeout: random numbers over ranges that reject almost half of the draws
while true do math.random(0, 1 << 62) math.random(math.mininteger, 1) end
