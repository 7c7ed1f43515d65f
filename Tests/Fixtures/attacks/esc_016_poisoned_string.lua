-- EXPECT ok: methods of text follow the pack's own string table, and only there
string.shout = function(s) return s:upper() .. "!" end assert(("a"):shout() == "A!") string.upper = function() return "mine" end assert(("a"):shout() == "mine!")
for k in pairs(string) do string[k] = nil end assert(not pcall(function() return ("a"):upper() end)) assert(#"abc" == 3 and "a" .. "b" == "ab" and "10" + 1 == 11)
