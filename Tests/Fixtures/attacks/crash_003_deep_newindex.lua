-- EXPECT error: __newindex that assigns again
local t = setmetatable({}, { __newindex = function(t, k, v) t[k .. "x"] = v end }) t.a = 1
