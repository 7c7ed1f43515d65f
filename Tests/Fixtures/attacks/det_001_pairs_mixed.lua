-- EXPECT ok: keys of every kind come in the order that the manual gives
local t = { ["b"] = 1, ["a"] = 1, [""] = 1, [-1] = 1, [3] = 1, [1] = 1, [0.5] = 1, [-2.5] = 1, [math.huge] = 1, [-math.huge] = 1, [false] = 1, [true] = 1, ["\255"] = 1, ["a\0"] = 1, [math.mininteger] = 1, [2 ^ 70] = 1 }
local out = {} for k in pairs(t) do out[#out + 1] = type(k) == "string" and ("%q"):format(k) or tostring(k) end
local wanted = ([[-9223372036854775808 -1 1 3 -inf -2.5 0.5 1.1805916207174e+21 inf "" "a" "a\0" "b" "\xff" false true]]):gsub("\\xff", "\255") assert(table.concat(out, " ") == wanted, table.concat(out, " "))
