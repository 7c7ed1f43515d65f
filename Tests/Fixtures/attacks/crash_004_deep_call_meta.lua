-- EXPECT error: __call of a table that is called by its __call
local t t = setmetatable({}, { __call = function(self, ...) return 1 + self(...) end }) return t()
