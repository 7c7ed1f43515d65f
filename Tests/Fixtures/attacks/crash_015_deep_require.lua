-- EXPECT error: modules that require each other
require "lib.a"
