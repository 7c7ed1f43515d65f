-- EXPECT ok: the two zeros print and divide as they should
assert(tostring(-0.0) == "-0.0" and tostring(0.0) == "0.0" and 1 / -0.0 == -math.huge and -0.0 == 0.0 and ("%g"):format(-0.0) == "-0" and 0.0 // -1 == 0 and tostring(0 * -1) == "0" and tostring(0.0 * -1) == "-0.0" and tostring(tonumber("-0.0")) == "-0.0")
