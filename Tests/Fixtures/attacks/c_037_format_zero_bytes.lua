-- EXPECT ok: zero bytes in formats and arguments
assert(("a\0%d\0"):format(1) == "a\0" .. "1\0" and ("%s"):format("a\0b") == "a\0b" and ("%q"):format("\0001") == '"\\0001"')
assert(not pcall(string.format, "%5s", "a\0b") or ("%5s"):format("a\0b")) assert(not pcall(string.format, "%\0d", 1))
assert(("%q"):format("\r\n\"\\\200") == '"\\13\\\n\\"\\\\\200"')
