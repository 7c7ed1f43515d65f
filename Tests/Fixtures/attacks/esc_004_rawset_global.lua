-- EXPECT ok: a global made by rawset is this pack's only, and a plain value
rawset(_G, "made", 1) assert(made == 1) made = 2 assert(rawget(_G, "made") == 2) rawset(_G, "made", nil) assert(not pcall(function() return made end))
