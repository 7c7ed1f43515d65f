-- EXPECT ok: the first line of a script is no way in
assert(load("#!/bin/x\nreturn 1") == nil) assert(load("#\27Lua") == nil) assert(load("\239\187\191return 1") == nil or true) assert(load("--\27Lua\nreturn 1")() == 1)
