-- EXPECT kill|timeout: liblua compares text by C strings: a zero byte each costs a call, and no hook fires between 500 comparisons
local a, b = ("\0"):rep(1 << 20) .. "a", ("\0"):rep(1 << 20) .. "b"
while true do local _ = a < b end
