-- EXPECT ok: absent names read as nil by every road, and what a script puts there is its own
for _, n in ipairs { "io", "os", "debug", "package", "dofile", "loadfile", "collectgarbage", "warn" } do
  assert(_G[n] == nil and rawget(_G, n) == nil and load("return " .. n)() == nil and load("return _ENV." .. n)() == nil) assert(not pcall(require, n))
end
rawset(_G, "io", { open = "mine" }) assert(io.open == "mine") rawset(_G, "io", nil)
