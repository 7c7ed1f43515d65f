-- EXPECT ok: no text that begins as a binary chunk is taken
for _, head in ipairs { "\27", "\27L", "\27Lua", "\27Lua\x54", "\27Lua\x54\0\x19\x93\r\n\x1a\n", "\27Lua\x53", "\27LJ\2" } do
  for _, mode in ipairs { "t", "b", "bt", "tb", "", "x" } do local f, e = load(head .. ("\0"):rep(200), "n", mode) assert(f == nil and type(e) == "string") end
  assert(load(head) == nil)
end
