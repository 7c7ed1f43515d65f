-- Tables, with and without metatables.

-- A table that keeps its elements elsewhere and writes down what is asked of it.
local function proxy(store, log, length)
  return setmetatable({}, {
    __index = function(_, k)
      log[#log + 1] = "r" .. tostring(k)
      return store[k]
    end,
    __newindex = function(_, k, v)
      log[#log + 1] = "w" .. tostring(k)
      store[k] = v
    end,
    __len = function()
      log[#log + 1] = "l"
      return length or #store
    end,
  })
end

local function draw_list()
  local t = {}
  local kind = draw(3)
  for i = 1, draw(8) - 1 do
    if kind == 1 then t[i] = draw(100) elseif kind == 2 then t[i] = draw_text(3) else t[i] = draw_number() end
  end
  return t
end

-- Calls a function of the table library and gives its results, the table, and what was seen.
local function on_table(f, t, ...)
  local log = {}
  local target = t
  if t.is_proxy then
    t.is_proxy = nil
    target = proxy(t, log, t.length)
    t.length = nil
  end
  local results = table.pack(pcall(f, target, ...))
  for i = 1, results.n do if rawequal(results[i], target) then results[i] = "itself" end end
  return show(results), show(t), table.concat(log, " ")
end

local function draw_list_or_proxy()
  local t = draw_list()
  if one_in(4) then
    t.is_proxy = true
    if one_in(5) then t.length = pick { 0, 1, 3, 2.0, 1.5, "3", 12 } end
  end
  return t
end

-- Ranges beyond the caps of the sandbox end in messages of its own (see JUSTIFIED); a range that
-- stock Lua would walk for minutes is not drawn.
local function draw_bounds()
  local first, last = draw_index(), draw_index()
  local from = math.tointeger(tonumber(first) or 1) or 1
  local to = math.tointeger(tonumber(last) or 20) or 20
  if to + 0.0 - from > 1000 then return first, first end
  return first, last
end

families[#families + 1] = { weight = 4, make = function()
  if one_in(3) then return call("insert", on_table, table.insert, draw_list_or_proxy(), draw_any()) end
  return call("insert", on_table, table.insert, draw_list_or_proxy(), draw_index(), draw_any())
end }
families[#families + 1] = { weight = 4, make = function()
  if one_in(3) then return call("remove", on_table, table.remove, draw_list_or_proxy()) end
  return call("remove", on_table, table.remove, draw_list_or_proxy(), draw_index())
end }
families[#families + 1] = { weight = 3, make = function()
  local separator = one_in(2) and draw_text(2) or nil
  local t = draw_list_or_proxy()
  return call("concat", on_table, table.concat, t, separator, draw_bounds())
end }
families[#families + 1] = { weight = 3, make = function()
  return call("unpack", on_table, table.unpack, draw_list_or_proxy(), draw_bounds())
end }

local function move(t, first, last, to, kind, other)
  local log = {}
  -- upwards within one table that is given twice is a fault, see 6_run.lua
  if kind == 1 and (tonumber(to) or 0) > (tonumber(first) or 0) then kind = 5 end
  local target = kind == 1 and t or kind == 2 and other or kind == 3 and proxy(other, log) or nil
  local source = kind == 4 and proxy(t, log) or t
  local results = table.pack(pcall(table.move, source, first, last, to, target))
  local name = rawequal(results[2], t) and "source" or rawequal(results[2], other) and "other"
  if type(results[2]) == "table" then results[2] = name or "proxy" end
  return show(results), show(t), show(other), table.concat(log, " ")
end

families[#families + 1] = { weight = 4, make = function()
  local first, last = draw_bounds()
  return call("move", move, draw_list(), first, last, draw_index(), draw(5), draw_list())
end }
families[#families + 1] = { weight = 1, make = function()
  return call("pack", table.pack, draw_any(), draw_any(), draw_any())
end }
families[#families + 1] = { weight = 2, make = function()
  local f = pick { "insert", "remove", "unpack" }
  local t = draw_any()
  return call(f .. " of anything", table[f], t, draw_any(), draw_any(), draw_any())
end }

-- Orders in which no two distinct elements are equal, so that a stable sort has no choice.
local function by_text(a, b) return tostring(a) < tostring(b) end
local COMPARISONS = { function(a, b) return a < b end, function(a, b) return a > b end, by_text }

local function sort(t, by, is_proxy)
  local ok, message = pcall(table.sort, is_proxy and proxy(t, {}) or t, by)
  return ok, not ok and message or nil, ok and t or nil
end

families[#families + 1] = { weight = 4, make = function()
  local t, kind = {}, draw(3)
  for i = 1, draw(one_in(10) and 200 or 12) do
    t[i] = kind == 1 and draw(40) or kind == 2 and draw_text(4) or draw(1000) / 8
  end
  return call("sort", sort, t, one_in(2) and pick(COMPARISONS) or nil, one_in(6))
end }

local function walk(t, iterate)
  local keys = {}
  for k, v in iterate(t) do keys[k] = v end
  return keys
end
local function by_next(t) return next, t, nil end
local function clear_while_walking(t)
  local n = 0
  for k in pairs(t) do
    t[k] = nil
    n = n + 1
  end
  return n, t
end

families[#families + 1] = { weight = 4, make = function()
  local t = draw_table(0)
  if one_in(3) then return call("clear", clear_while_walking, t) end
  if one_in(3) then
    return call("ipairs", walk, one_in(3) and proxy(draw_list(), {}) or t, ipairs)
  end
  return call("walk", walk, t, one_in(2) and pairs or by_next)
end }
families[#families + 1] = { weight = 2, make = function()
  local t, k = draw_table(0), draw_any()
  local f = pick { rawget, rawset, rawequal, rawlen, select, type, ipairs }
  if f == ipairs then return call("ipairs of anything", function(v) return type(ipairs(v)) end, draw_any()) end
  if one_in(4) then t = draw_any() end
  if f == rawlen then return call("rawlen", rawlen, t) end
  return call("raw", f, t, k, draw_any())
end }
families[#families + 1] = { weight = 2, make = function()
  return call("select", select, one_in(3) and "#" or draw_index(), draw_any(), draw_any(), draw_any())
end }

local EVENTS = { "__add", "__sub", "__unm", "__idiv", "__band", "__shl", "__bnot", "__len", "__eq", "__lt",
  "__le", "__call", "__index", "__newindex", "__tostring", "__name", "__pairs" }
local USES = { "a + b", "b + a", "a - 1", "-a", "a // b", "a & 1", "1 << a", "~a", "#a", "a == b", "a ~= b",
  "a < b", "a >= b", "a(b)", "a.x", "a[b]", "a:m(1)", "tostring(a)", "a .. 'x'", "type(a)", "not a" }
local uses = {}
for i, text in ipairs(USES) do uses[i] = load("local a, b = ... return " .. text, "=(load)") end

families[#families + 1] = { weight = 5, make = function()
  local mt = {}
  for _ = 1, draw(4) do
    local event, answer = pick(EVENTS), draw_any()
    if event == "__tostring" and type(answer) == "number" then answer = "text" end
    mt[event] = one_in(6) and draw_any() or function(...) return answer, select("#", ...) end
  end
  mt.__name = mt.__name or "Name" -- else tostring shows an address
  mt.__tostring = mt.__tostring or function() return "text" end
  local a, b = setmetatable({}, mt), one_in(2) and setmetatable({}, mt) or draw_any()
  local i = draw(#USES)
  return call(USES[i], function() return uses[i](a, b) end)
end }
families[#families + 1] = { weight = 2, make = function()
  local protected, mt = draw_any(), draw_any()
  local t = setmetatable({}, { __metatable = protected })
  return call("protected", function()
    return getmetatable(t), pcall(setmetatable, t, mt), pcall(setmetatable, {}, mt)
  end)
end }
