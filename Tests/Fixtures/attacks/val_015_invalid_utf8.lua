-- EXPECT ok: bytes that are no text pass through the library unchanged
local s = "" for b = 255, 0, -1 do s = s .. string.char(b) end assert(#s == 256 and s:byte(1) == 255 and s:byte(256) == 0 and s:reverse():byte(1) == 0 and s:rep(2):sub(257) == s and table.concat({ s, s }) == s .. s and s:gsub(".", "%0") == s and s:find("\0", 1, true) == 256)
local t = { [s] = 1 } assert(t[s] == 1) for k in pairs(t) do assert(k == s) end assert(("%s"):format(s) == s and tostring(s) == s and load("return " .. ("%q"):format(s))() == s and s:upper():lower() == s:lower() and utf8.len(s) == nil)
