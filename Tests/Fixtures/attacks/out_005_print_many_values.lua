-- EXPECT ok|error: thousands of values in one line
print(table.unpack({}, 1, 100000))
