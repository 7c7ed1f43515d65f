-- EXPECT ok: the order does not tell how the table came to be
local function order(t) local out = {} for k in pairs(t) do out[#out + 1] = tostring(k) end return table.concat(out, ",") end
local a, b = {}, {} for i = 1, 500 do a["k" .. i] = 1 a[i] = 1 end for i = 500, 1, -1 do b[i] = 1 b["x" .. i] = 1 b["k" .. i] = 1 end for i = 1, 500 do b["x" .. i] = nil end
assert(order(a) == order(b)) local c = {} for k in next, b do c[#c + 1] = tostring(k) end assert(table.concat(c, ",") == order(a))
