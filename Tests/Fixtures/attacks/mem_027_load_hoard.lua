-- EXPECT memory: compiled functions are charged
local keep, source = {}, "return {" .. ("1,"):rep(2000) .. "}"
for i = 1, math.maxinteger do keep[i] = load(source) end
