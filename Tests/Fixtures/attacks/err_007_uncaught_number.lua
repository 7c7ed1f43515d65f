-- EXPECT error: a number as an error
error(-0.0)
