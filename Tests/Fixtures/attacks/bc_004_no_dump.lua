-- EXPECT ok: nothing makes a binary chunk
assert(string.dump == nil and ("").dump == nil) assert(not pcall(function() return ("").dump(print) end)) assert(rawget(string, "dump") == nil)
for name in pairs(string) do assert(name ~= "dump") end
