-- EXPECT error: more results of string.unpack than a stack can hold
return select("#", string.unpack(("B"):rep(1 << 21), ("x"):rep(1 << 21)))
