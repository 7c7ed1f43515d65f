-- EXPECT error|memory: one line larger than the limit
print(("x"):rep(2 << 20))
