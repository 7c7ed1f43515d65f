-- EXPECT ok: a chunk name cannot pretend to be a file of another pack
for _, n in ipairs { "@/etc/passwd", "=pack.lua", "@attack.lua", ("x"):rep(100000), "\0", "\n", "" } do
  local f = load("error('m')", n) local ok, e = pcall(f) assert(not ok and not e:find("passwd", 1, true) and not e:find("pack.lua", 1, true) and #e < 200)
  local g, s = load("x x", n) assert(not g and not s:find("passwd", 1, true) and #s < 200)
end
