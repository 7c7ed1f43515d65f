-- EXPECT error|memory: more results than a stack can hold
return ("x"):rep(1 << 22):byte(1, -1)
