-- Patterns from a grammar, malformed ones among them.

local CLASSES = { "%a", "%d", "%s", "%w", "%l", "%u", "%p", "%x", "%c", "%g", "%A", "%D", "%S", "%W",
  "%L", "%z", "%Z", "%.", "%%", "%(", "%)", "%-", "%\0", "%\255", "%]" }
local LETTERS = { "a", "b", "c", "A", "1", " ", ".", "x", "y", "\0", "\255", "(", "-", "^", "$", "]" }
local SUFFIXES = { "", "", "", "*", "+", "-", "?" }

local function draw_set()
  local out = { one_in(4) and "[^" or "[" }
  if one_in(8) then out[#out + 1] = "]" end
  for _ = 1, draw(3) do
    local kind = draw(6)
    if kind <= 3 then out[#out + 1] = pick(LETTERS)
    elseif kind == 4 then out[#out + 1] = pick(CLASSES)
    elseif kind == 5 then out[#out + 1] = pick { "a-c", "0-9", "A-Z", "\0-\31", "\128-\255", "c-a" }
    else out[#out + 1] = pick { "-", "^", "%", "a-", "-z" } end
  end
  out[#out + 1] = one_in(30) and "" or "]"
  return table.concat(out)
end

local function draw_single()
  local kind = draw(8)
  if kind <= 3 then return pick { "a", "b", "c", "x", "1", " " } end
  if kind == 4 then return "." end
  if kind <= 6 then return pick(CLASSES) end
  if kind == 7 then return draw_set() end
  return pick(LETTERS)
end

local draw_items
local function draw_item(depth, captures)
  local kind = draw(24)
  if kind <= 3 and depth < 4 then
    captures[1] = captures[1] + 1
    return "(" .. draw_items(depth + 1, captures) .. ")"
  end
  if kind == 4 then
    captures[1] = captures[1] + 1
    return "()"
  end
  if kind == 5 then return "%" .. (draw(captures[1] + 1) - (one_in(12) and 1 or 0)) end
  if kind == 6 then return "%b" .. pick { "()", "ab", "aa", "\0a", "x\255" } end
  if kind == 7 then return "%f" .. draw_set() end
  return draw_single() .. pick(SUFFIXES)
end

draw_items = function(depth, captures)
  local out = {}
  for i = 1, draw(depth == 0 and 5 or 3) - 1 do out[i] = draw_item(depth, captures) end
  return table.concat(out)
end

-- A byte less, a byte more, or cut off.
local function spoil(p)
  local at = draw(#p + 1)
  local kind = draw(3)
  if kind == 1 then return p:sub(1, at - 1) end
  if kind == 2 then return p:sub(1, at - 1) .. p:sub(at + 1) end
  return p:sub(1, at - 1) .. pick { "%", "(", ")", "[", "]", "^", "$", "*", "-", "%f", "%b" } .. p:sub(at)
end

local function draw_pattern()
  local p = draw_items(0, { 0 })
  if one_in(5) then p = "^" .. p end
  if one_in(6) then p = p .. "$" end
  if one_in(8) then p = spoil(p) end
  return p
end

local function draw_subject() return draw_text(one_in(20) and 120 or 16) end

local function draw_replacement_text()
  local out = {}
  for i = 1, draw(4) - 1 do
    out[i] = pick { "x", "<%0>", "%1", "%2", "%%", "%0", "\0", "", "y%1z", "%9", "%", "%a" }
  end
  return table.concat(out)
end

local function draw_replacement()
  local kind = draw(5)
  if kind <= 2 then return draw_replacement_text() end
  if kind == 3 then
    local t = { a = "A", b = false, ab = 7, [1] = "one", [2] = 2.5, aa = draw_any(), ["\0"] = "zero" }
    return one_in(3) and setmetatable(t, { __index = function(_, k) return type(k) end }) or t
  end
  if kind == 5 and one_in(3) then return draw_any() end
  local answers, n = { draw_any(), "r", false, 12, 0.5, draw_any() }, 0
  if one_in(2) then return function(...) return (select("#", ...) .. "<" .. tostring((...)) .. ">") end end
  return function()
    n = n + 1
    return answers[n % 6 + 1]
  end
end

local function collect_matches(f, s, p, init)
  local out, n = {}, 0
  local next_match = f(s, p, init)
  for _ = 1, 40 do
    local found = table.pack(next_match())
    n = n + 1
    out[n] = found
    if found.n == 0 or found[1] == nil then break end
  end
  return out
end

families[#families + 1] = { weight = 12, make = function()
  return call("find", string.find, draw_subject(), draw_pattern(), draw_index(), one_in(6) or nil)
end }
families[#families + 1] = { weight = 8, make = function()
  return call("match", string.match, draw_subject(), draw_pattern(), draw_index())
end }
families[#families + 1] = { weight = 6, make = function()
  local init = one_in(3) and draw_index() or nil
  return call("gmatch", collect_matches, string.gmatch, draw_subject(), draw_pattern(), init)
end }
families[#families + 1] = { weight = 14, make = function()
  local limit = one_in(3) and draw_index() or nil
  return call("gsub", string.gsub, draw_subject(), draw_pattern(), draw_replacement(), limit)
end }
families[#families + 1] = { weight = 2, make = function()
  local f = pick { string.find, string.match, string.gmatch }
  return call("pattern of anything", f, draw_any(), draw_any(), draw_any(), draw_any())
end }
