-- EXPECT error|memory: fixed-size strings ask for padding by the gigabyte
return #string.pack("c1000000000", "x")
