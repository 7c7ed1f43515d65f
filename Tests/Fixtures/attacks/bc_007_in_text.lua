-- EXPECT ok: binary bytes within text are text
assert(load("return '\27Lua\0'")() == "\27Lua\0") assert(load("\n\27Lua") == nil) assert(load(" \27Lua") == nil) assert(load("return [[\27Lua\x54]]")() == "\27Lua\x54")
