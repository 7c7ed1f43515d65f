-- EXPECT ok|error: text that is no text, numbers that are no numbers
return "\255\254\0\xed\xa0\x80", 0 / 0, math.huge, -0.0, math.mininteger, setmetatable({}, { __index = error, __len = error, __pairs = error })
