-- EXPECT error: a prefix that names another place
error("other.lua:1:2:3: \255\254", 2)
