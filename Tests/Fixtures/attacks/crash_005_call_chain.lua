-- EXPECT error|ok: __call of __call of __call
local f = print for i = 1, 100000 do f = setmetatable({}, { __call = f }) end
local ok, e = pcall(f) assert(not ok) error(e, 0)
