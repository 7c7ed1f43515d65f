-- EXPECT ok: collections between two steps do not change a walk
local t = {} for i = 1, 200 do t["k" .. i % 50 .. i] = i end local function walk(make) local out = {} for k, v in pairs(t) do if make then for j = 1, 500 do local _ = { j, ("y"):rep(50) .. j } end end out[#out + 1] = k .. v end return table.concat(out) end
assert(walk(false) == walk(true))
