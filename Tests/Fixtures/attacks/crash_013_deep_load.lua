-- EXPECT timeout: text that loads text that loads text: tail calls need no stack
local s = "local s, n = ... return load(s)(s, n + 1)" local ok, e = pcall(load(s), s, 1) assert(not ok or ok) error("ended", 0)
