-- EXPECT error|memory: the same without tail calls
local s = "local s, n = ... local r = load(s)(s, n + 1) return r" return load(s)(s, 1)
