-- EXPECT ok: handlers may print
do local v <close> = setmetatable({}, { __close = print }) end assert(pcall(print)) assert(select("#", print(1)) == 0)
