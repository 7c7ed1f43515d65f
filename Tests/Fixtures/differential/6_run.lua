-- Runs the cases and gives one hash for each block of 500, or each case in words.

-- Where the sandbox documents another answer than stock Lua, both are brought to one form here.
-- What is not here is left out by the generators, beside a comment:
--   the order of pairs and next (keys are sorted by show), ties in a sort, addresses in text,
--   math.random and the collector, __gc, __concat and __mode, chunk names and readers of load,
--   the metatable of strings, yielding out of xpcall, the places before wrapped errors, and
--   lengths below zero, which the sandbox refuses.
-- Faults are left out too, and each stands in DifferentialTests as a known issue: what a wrapped
-- coroutine says after an error, __tostring that gives a number, sort and move without a table,
--   move within one table that is given twice.
local JUSTIFIED = {
  -- caps on lengths, which stock Lua does not have or words by the size of its own integers
  { "resulting string too large", "TOO LARGE" }, { "too many results to unpack", "TOO LARGE" },
  { "range of elements is too large", "TOO LARGE" }, { "too many elements to move", "TOO LARGE" },
  { "table length out of bounds", "TOO LARGE" }, { "not enough memory", "TOO LARGE" },
}

-- Words that differ where the answer does not: a pattern and what stands for it.
local WORDS = {
  -- stock Lua finds the names of functions among the loaded modules, which the sandbox lacks
  { "bad argument #(%d+) to '[^']*'", "bad argument #%1" },
  -- table.remove of this liblua names the wrong argument
  { "bad argument #[12] %(position out of bounds", "bad argument (position out of bounds" },
  { "cannot close a normal coroutine", "cannot close a running coroutine" },
  { "coroutine expected", "thread expected" },
  { "malformed pattern %(missing arguments to '%%b'%)", "missing arguments to '%%b'" },
}

local function justified(text)
  for _, pair in ipairs(JUSTIFIED) do
    if text:find(pair[1], 1, true) then return pair[2] end
  end
  for _, pair in ipairs(WORDS) do text = text:gsub(pair[1], pair[2]) end
  return text
end

local total = 0
for _, family in ipairs(families) do total = total + family.weight end

local function draw_case()
  local at = draw(total)
  for _, family in ipairs(families) do
    at = at - family.weight
    if at <= 0 then return family.make() end
  end
end

local function run_case(number)
  start_random(SEED, number)
  local case = draw_case()
  local before = case.name .. "(" .. show_all(case.arguments) .. ")"
  local f, arguments = case.f, case.arguments
  -- by way of a local, so that a message calls the function 'f' in both
  local results = table.pack(pcall(function()
    local found = table.pack(f(table.unpack(arguments, 1, arguments.n)))
    return table.unpack(found, 1, found.n)
  end))
  return before .. " -> " .. justified(show_all(results))
end

local function hash(h, s)
  for i = 1, #s, 8 do
    local a, b, c, d, e, f, g, x = s:byte(i, i + 7)
    local word = a | (b or 0) << 8 | (c or 0) << 16 | (d or 0) << 24 | (e or 0) << 32 | (f or 0) << 40
      | (g or 0) << 48 | (x or 0) << 56
    h = (h ~ word) * 1099511628211
    h = h ~ (h >> 29)
  end
  return h
end

local out, h = {}, 0
for number = FIRST, FIRST + COUNT - 1 do
  local text = run_case(number)
  if DETAIL then
    out[#out + 1] = text
  else
    h = hash(h, text)
    if (number - FIRST + 1) % 500 == 0 or number == FIRST + COUNT - 1 then
      out[#out + 1] = ("%x"):format(h)
      h = 0
    end
  end
end
return table.concat(out, "\n")
