-- EXPECT ok: callbacks come from left to right, once for each match
local log = {} local out, n = ("one two three"):gsub("()(%w+)()", function(a, w, b) log[#log + 1] = a .. w .. b return w:upper() end) assert(out == "ONE TWO THREE" and n == 3 and table.concat(log, " ") == "1one4 5two8 9three14")
