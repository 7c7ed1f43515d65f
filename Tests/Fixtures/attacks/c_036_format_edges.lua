-- EXPECT ok: conversions that do not exist and arguments of the wrong type
for _, f in ipairs { "%", "%y", "%d%", "%10", "%-", "%5.5.5d", "%lld", "%n", "%*d", "%p", "%10p", "%-p", "%5q", "%.3q", "%ld", "%123d", "%.123f" } do assert(not pcall(string.format, f, 1, 1), f) end
for _, v in ipairs { "x", {}, 1.5, print, true } do assert(not pcall(string.format, "%d", v)) end
assert(not pcall(string.format, "%d")) assert(not pcall(string.format, "%s")) assert(not pcall(string.format, "%q", {})) assert(not pcall(string.format, "%c", {}))
assert(("%5s|%-5s|%.2s"):format("ab", "ab", "abc") == "   ab|ab   |ab" and ("%99d"):format(1):len() == 99 and ("%.99f"):format(1):len() == 101)
