-- EXPECT error|memory: a code point for each byte of four megabytes
return utf8.codepoint(("x"):rep(1 << 22), 1, -1)
