-- EXPECT ok: thirty-two captures are allowed and no more
local s = ("a"):rep(32)
assert(select("#", s:match(("(a)"):rep(32))) == 32) assert(not pcall(string.match, s .. "a", ("(a)"):rep(33)))
assert(select("#", s:match(("()"):rep(32))) == 32) assert(not pcall(string.match, s, ("("):rep(32)))
for _, p in ipairs { "(a", "a)", "(()", "(a))", "%1", "(a%1)", "(a)%2", "%0" } do assert(not pcall(string.match, "aaaa", p), p) end
