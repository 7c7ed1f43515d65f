-- EXPECT error: zero bytes, escapes and line ends in a message
error("a\0b\27[31mred\r\n\8\8\127" .. ("\n"):rep(10000), 0)
