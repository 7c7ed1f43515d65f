-- EXPECT ok: thousands of labels, locals and constants in one function
local s = {} for i = 1, 3000 do s[#s + 1] = "do local v = " .. i .. ".5 goto l" .. i .. " v = 'c" .. i .. "' ::l" .. i .. ":: n = n + v end" end
local f = assert(load("local n = 0 " .. table.concat(s, "\n") .. " return n")) assert(f() == 3000 * 3001 / 2 + 1500)
