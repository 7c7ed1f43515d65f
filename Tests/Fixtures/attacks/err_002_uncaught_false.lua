-- EXPECT error: error(false)
error(false)
