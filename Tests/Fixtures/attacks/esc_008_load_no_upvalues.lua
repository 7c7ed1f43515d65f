-- EXPECT ok: a chunk has its environment for only upvalue
local secret = "hidden" local f = load("return secret") assert(not pcall(f)) assert(load("local _ENV = {} x = 1 return x")() == 1) assert(load("return ...")(7) == 7)
assert(load("local x <const> = 1")() == nil and load("")() == nil)
