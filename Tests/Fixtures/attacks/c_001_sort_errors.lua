-- EXPECT ok: an error in a comparison leaves the elements as they were, each one once
local t = {} for i = 1, 50 do t[i] = (i * 37) % 51 end
local calls = 0
assert(not pcall(table.sort, t, function(a, b) calls = calls + 1 if calls == 60 then error("stop") end return a < b end))
local seen = {} for i = 1, 50 do assert(not seen[t[i]]) seen[t[i]] = true end
