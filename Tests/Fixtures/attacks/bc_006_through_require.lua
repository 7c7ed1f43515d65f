-- EXPECT ok: require takes names, not chunks
for _, n in ipairs { "\27Lua", "\27Lua\x54\0\x19\x93", "return 1", "", "\0", ("x"):rep(100000) } do assert(not pcall(require, n)) end
