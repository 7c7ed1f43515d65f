-- EXPECT ok: bytes that are no text
local s = {} for b = 0, 255 do s[#s + 1] = string.char(b) end print(table.concat(s)) print("\27]0;title\7\27[2J", "\r", "\u{202E}", "\xff\xfe", "a\nb\nc")
