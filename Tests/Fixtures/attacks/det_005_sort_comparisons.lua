-- EXPECT ok: the comparisons of a sort come in one order
local function log() local out, t = {}, { 5, 3, 8, 1, 9, 2, 7 } table.sort(t, function(a, b) out[#out + 1] = a .. "<" .. b return a < b end) return table.concat(out, " ") end
local first = log() for i = 1, 20 do local _ = { ("x"):rep(i * 1000) } assert(log() == first) end
