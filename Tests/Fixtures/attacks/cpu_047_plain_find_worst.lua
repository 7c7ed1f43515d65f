-- EXPECT timeout: a plain search whose needle almost fits everywhere
local s, n = ("a"):rep(1 << 22), ("a"):rep(1 << 11) .. "b"
while true do s:find(n, 1, true) end
