-- EXPECT ok: %q of each number reads back as that number
for _, v in ipairs { 1, -1, math.maxinteger, math.mininteger, 0.1, -0.0, 1e300, 5e-324, math.huge, -math.huge } do
  local back = load("return " .. ("%q"):format(v))()
  assert(back == v and math.type(back) == math.type(v))
end
local nan = load("return " .. ("%q"):format(0 / 0))() assert(nan ~= nan)
