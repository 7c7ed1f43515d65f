-- Strings, numbers and utf8.

local FLAGS = { "", "", "", "-", "+", " ", "#", "0", "-0", "+#" }
local WIDTHS = { "", "", "1", "5", "12", "99", "100" }
local PRECISIONS = { "", "", ".", ".0", ".3", ".20", ".99", ".100" }

-- The text of %p and of values without text is an address in stock Lua: neither is drawn.
local function draw_format()
  local out, arguments = {}, {}
  for i = 1, draw(3) do
    local kind = pick { "d", "i", "u", "c", "x", "X", "o", "e", "E", "f", "F", "g", "G", "a", "A", "s",
      "q", "s", "d", "%", "y", "" }
    local plain = kind == "q" and not one_in(6)
    out[i] = pick { "", "x", "\0", "é" } .. "%" .. (plain and kind
      or pick(FLAGS) .. pick(WIDTHS) .. pick(PRECISIONS) .. kind)
    local value = kind == "s" and draw_text(12) or draw_number()
    if one_in(12) then value = pick { "10", "x", 3.0, true } end
    if kind ~= "%" then arguments[#arguments + 1] = value end
  end
  if one_in(15) then arguments[#arguments] = nil end
  return table.concat(out), arguments
end

local PACKS = { "b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "T", "f", "d", "n", "i3", "I5", "i16",
  "I16", "z", "s", "s1", "s2", "x", "X", "Xi4", "<", ">", "=", "!", "!4", "!16", "c0", "c5", " ", "i17",
  "c", "k", "Xz", "!3" }

local function draw_pack_format()
  local out = {}
  for i = 1, draw(4) do out[i] = pick(PACKS) end
  return table.concat(out)
end

local function pack_and_unpack(format, ...)
  local data = string.pack(format, ...)
  return data, string.unpack(format, data)
end

families[#families + 1] = { weight = 6, make = function()
  local f = pick { "sub", "byte", "rep", "sub", "byte" }
  local s, i, j = draw_text(12), draw_index(), draw_index()
  if f == "rep" then
    if math.type(i) ~= "integer" or i > 20 and (i < 1 << 60 or s == "") then i = pick(SMALL) end
    return call(f, string.rep, s, i, one_in(3) and draw_text(3) or nil)
  end
  return call(f, string[f], s, i, j)
end }
families[#families + 1] = { weight = 3, make = function()
  local f = pick { "len", "lower", "upper", "reverse", "char", "byte" }
  if f == "char" then return call(f, string.char, draw(256) - 1, draw_index(), draw(256) - 1) end
  return call(f, string[f], one_in(6) and draw_any() or draw_text(20))
end }
families[#families + 1] = { weight = 8, make = function()
  local format, arguments = draw_format()
  return call("format", string.format, format, table.unpack(arguments))
end }
families[#families + 1] = { weight = 6, make = function()
  local format, kind = draw_pack_format(), draw(4)
  if kind == 1 then return call("packsize", string.packsize, format) end
  if kind == 2 then
    return call("unpack", string.unpack, format, draw_text(30), one_in(3) and draw_index() or nil)
  end
  local function value() return one_in(4) and draw_text(6) or draw_number() end
  return call("pack", pack_and_unpack, format, value(), value(), value(), value())
end }
families[#families + 1] = { weight = 4, make = function()
  local s = one_in(2) and pick(NUMERALS) or draw_text(8)
  if one_in(3) then return call("tonumber", tonumber, s, pick { 2, 8, 10, 16, 36, 37, 1, "10", 1.5 }) end
  if one_in(4) then return call("tonumber", tonumber, draw_any(), draw_any()) end
  return call("tonumber", tonumber, s)
end }
families[#families + 1] = { weight = 3, make = function()
  local v = one_in(3) and draw_number() or pick { true, false, "text", "\0" }
  if one_in(3) then
    local answer = draw_any()
    if type(answer) == "number" then answer = "text" end
    v = setmetatable({}, { __tostring = function() return answer end, __name = "Name" })
    if answer == nil then v = nil end
  end
  return call("tostring", tostring, v)
end }

local MATH = { "abs", "ceil", "floor", "fmod", "max", "min", "modf", "sqrt", "tointeger", "type", "ult",
  "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "deg", "rad" }

families[#families + 1] = { weight = 6, make = function()
  local name, a, b = pick(MATH), draw_number(), draw_number()
  if one_in(8) then a = draw_any() end
  if one_in(8) then b = draw_any() end
  if one_in(2) then return call("math." .. name, math[name], a) end
  return call("math." .. name, math[name], a, b)
end }

local OPERATORS = { "+", "-", "*", "/", "//", "%", "^", "&", "|", "~", "<<", ">>", "..", "<", "<=", "==",
  "~=", ">", ">=", "and", "or" }
local operations = {}
for i, name in ipairs(OPERATORS) do
  operations[i] = load("local a, b = ... return a " .. name .. " b", "=(load)")
end

families[#families + 1] = { weight = 5, make = function()
  local i = draw(#OPERATORS)
  local a, b = one_in(3) and draw_any() or draw_number(), one_in(3) and draw_any() or draw_number()
  if one_in(3) then a, b = draw_text(4), draw_text(4) end
  return call(OPERATORS[i], operations[i], a, b)
end }

local function draw_utf8()
  local out = {}
  for i = 1, draw(6) - 1 do
    out[i] = pick { "a", "é", "€", "\u{10FFFF}", "\u{7FFFFFFF}", "\xff", "\xc3", "\xed\xa0\x80", "\0", "\x80" }
  end
  return table.concat(out)
end

local function codes(s, lax)
  local out = {}
  for p, c in utf8.codes(s, lax) do out[#out + 1] = p .. ":" .. c end
  return table.concat(out, " ")
end

families[#families + 1] = { weight = 5, make = function()
  local kind, s = draw(5), draw_utf8()
  local lax = one_in(3) or nil
  if kind == 1 then return call("utf8.char", utf8.char, draw_index(), draw(0x10FFFF), draw_index()) end
  if kind == 2 then return call("utf8.codepoint", utf8.codepoint, s, draw_index(), draw_index(), lax) end
  if kind == 3 then return call("utf8.len", utf8.len, s, draw_index(), draw_index(), lax) end
  if kind == 4 then return call("utf8.offset", utf8.offset, s, draw_index(), draw_index()) end
  return call("utf8.codes", codes, s, lax)
end }
