-- Random values and their one canonical text. The text before this chunk gives SEED, FIRST, COUNT
-- and DETAIL. Each case draws from numbers of its own, so that it can be run again alone.

local random_state = 0

local function start_random(seed, case)
  random_state = (seed * 0x9E3779B97F4A7C15) ~ (case * 0xD1342543DE82EF95)
  for _ = 1, 4 do random_state = random_state * 6364136223846793005 + 1442695040888963407 end
end

-- An integer in 1...n.
local function draw(n)
  random_state = random_state * 6364136223846793005 + 1442695040888963407
  return (random_state >> 33) % n + 1
end

local function one_in(n) return draw(n) == 1 end
local function pick(list) return list[draw(#list)] end

-- Few letters, so that matches happen; zero and high bytes among them.
local ALPHABETS = { "ab", "abc", "aA1 .", "a\0b", "x\255y", "()a", "ab\n%", "0123456789.-+exX " }

local function draw_text(longest)
  local alphabet, out = pick(ALPHABETS), {}
  for i = 1, draw(longest + 1) - 1 do
    local at = draw(#alphabet)
    out[i] = alphabet:sub(at, at)
  end
  return table.concat(out)
end

local SMALL = { -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 10, 20 }
local EDGES = { math.mininteger, math.mininteger + 1, math.maxinteger, math.maxinteger - 1,
  1 << 31, -(1 << 31), (1 << 31) - 1, 1 << 32, 255, 256, 127, 128, 65535, 0x10FFFF, 0x7FFFFFFF }
local FLOATS = { 0.0, -0.0, 0.5, 1.0, -1.0, 2.0, 3.0, 1.5, 1e15, 1e16, 1e100, 1e-7, 0.1, 2 ^ 53,
  2 ^ 63, -2 ^ 63, math.huge, -math.huge, 0 / 0, 5e-324, 1.7976931348623157e308, math.pi }
local NUMERALS = { "10", "0x1F", " 7 ", "1e2", "-3", "0x.8p1", "5.", ".5", "1e", "0x", "", "nan",
  "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1_0", "1\0", "z", "1e400" }

local function draw_integer() return one_in(4) and pick(EDGES) or pick(SMALL) end

local function draw_number()
  if one_in(3) then return pick(FLOATS) end
  return draw_integer()
end

local draw_any
local function draw_table(depth)
  local t = {}
  for i = 1, draw(5) - 1 do t[i] = draw_any(depth) end
  if one_in(3) then t[draw_text(2)] = draw_any(depth) end
  if one_in(6) then t[draw_integer()] = draw_any(depth) end
  return t
end

draw_any = function(depth)
  local kind = draw(10)
  if kind <= 3 then return draw_integer() end
  if kind == 4 then return pick(FLOATS) end
  if kind <= 6 then return draw_text(6) end
  if kind == 7 then return pick(NUMERALS) end
  if kind == 8 then return one_in(2) end
  if kind == 9 and (depth or 0) < 2 then return draw_table((depth or 0) + 1) end
  return nil
end

-- What a function that expects an integer gets; seldom something else.
local function draw_index()
  local kind = draw(40)
  if kind == 1 then return draw_any() end
  if kind == 2 then return pick(FLOATS) end
  if kind == 3 then return pick(NUMERALS) end
  if kind <= 8 then return nil end
  return draw_integer()
end

local ORDER = { number = 1, string = 2, boolean = 3 }

-- Orders keys by type and value.
local function key_before(a, b)
  local x, y = ORDER[type(a)], ORDER[type(b)]
  if x ~= y then return x < y end
  if x <= 2 then return a < b end
  return x == 3 and not a and b
end

-- Tables among the keys have no order: the sandbox refuses to walk over them, and so does this.
local function sorted_keys(t)
  local keys = {}
  for k in next, t do
    if not ORDER[type(k)] then error("no order") end
    local at = #keys + 1
    while at > 1 and key_before(k, keys[at - 1]) do
      keys[at] = keys[at - 1]
      at = at - 1
    end
    keys[at] = k
  end
  return keys
end

local function escape(s)
  local out = {}
  for i = 1, #s do
    local b = s:byte(i)
    out[i] = (b < 32 or b > 126 or b == 92) and ("\\%d;"):format(b) or s:sub(i, i)
  end
  return table.concat(out)
end

local function show_number(v)
  if v ~= v then return "nan" end
  return math.type(v) == "integer" and tostring(v) or ("%a"):format(v)
end

local show
local function show_table(t, depth)
  if depth > 4 then return "{...}" end
  local out = {}
  local ok, keys = pcall(sorted_keys, t)
  if not ok then return "{keys without order}" end
  for i, k in ipairs(keys) do
    out[i] = "[" .. show(k, depth + 1) .. "]=" .. show(rawget(t, k), depth + 1)
  end
  return "{" .. table.concat(out, ",") .. "}"
end

show = function(v, depth)
  local kind = type(v)
  if kind == "number" then return show_number(v) end
  if kind == "string" then return '"' .. escape(v) .. '"' end
  if kind == "table" then return show_table(v, depth or 0) end
  return kind == "boolean" and tostring(v) or kind
end

local function show_all(values, first)
  local out = {}
  for i = first or 1, values.n do out[#out + 1] = show(values[i]) end
  return table.concat(out, " ")
end

-- What case makers give back: a function to call, what it is called, and its arguments.
local function call(name, f, ...) return { name = name, f = f, arguments = table.pack(...) } end
local families = {}
