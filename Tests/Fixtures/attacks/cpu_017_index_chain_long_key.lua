-- EXPECT kill|timeout: one instruction that compares a long key in each of sixty tables
local a, b = ("x"):rep(1 << 21) .. "a", ("x"):rep(1 << 21) .. "b"
local t = { [a] = 1 }
for i = 1, 60 do t = setmetatable({ [a] = 1 }, { __index = t }) end
while true do local _ = t[b] end
