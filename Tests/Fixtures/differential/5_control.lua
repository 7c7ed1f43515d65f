-- Errors, coroutines and compiling.

local function nested_error(value, level, depth)
  if depth == 0 then error(value, level) end
  local result = nested_error(value, level, depth - 1)
  return result
end

families[#families + 1] = { weight = 3, make = function()
  return call("error", nested_error, draw_any(), draw(5) - 1, draw(3) - 1)
end }
families[#families + 1] = { weight = 2, make = function()
  local f, a, b = pick { pcall, xpcall, assert, error }, draw_any(), draw_any()
  if f == xpcall then
    local answer = draw_any()
    return call("xpcall", xpcall, nested_error, function(m) return m, answer end, a, 1, 2)
  end
  return call("protected call", f, a, b)
end }

-- What two threads do, as data: so what is drawn does not depend on what happens.
local STEPS = { "yield", "yield", "error", "return", "resume", "resume", "close", "status", "running",
  "pcall", "variable", "wrap" }

local function draw_steps(count)
  local steps = {}
  for i = 1, count do
    steps[i] = { kind = pick(STEPS), other = draw(3), value = one_in(2) and draw(9) or draw_text(2) }
  end
  return steps
end

-- JUSTIFIED says why a wrapped error is compared without its places.
local function without_place(message)
  while type(message) == "string" and message:match("^driver%.lua:%d+: ") do
    message = message:match("^driver%.lua:%d+: (.*)$")
  end
  return message
end

local function run_steps(world, steps, id)
  local function note(...) world.log[#world.log + 1] = id .. ":" .. show_all(table.pack(...)) end
  local closable = { __close = function(_, e) note("closes", e) end }
  local function run(from)
    for i = from, #steps do
      local step = steps[i]
      local kind, value, other = step.kind, step.value, world.threads[step.other]
      if world.left == 0 then return "spent" end
      world.left = world.left - 1
      if kind == "yield" then
        if id > 0 then note("gets", coroutine.yield(value)) else note(pcall(coroutine.yield, value)) end
      elseif kind == "error" then
        if id > 0 then error(value, 0) end
      elseif kind == "return" then
        if id > 0 then return value end
      elseif kind == "resume" then note("resumes", coroutine.resume(other, value))
      elseif kind == "close" then note("close", pcall(coroutine.close, other))
      elseif kind == "status" then note(coroutine.status(other), coroutine.isyieldable())
      elseif kind == "running" then note("main", select(2, coroutine.running()))
      elseif kind == "pcall" then
        note(pcall(function()
          local got = id > 0 and coroutine.yield("in pcall") or value
          error(got, 0)
        end))
      elseif kind == "variable" then
        local guard <close> = setmetatable({}, closable)
        return run(i + 1)
      else
        local wrapped = coroutine.wrap(function(...)
          local guard <close> = setmetatable({}, closable)
          if type(value) == "number" then coroutine.yield(...) end
          error(value)
        end)
        local ok, message = pcall(wrapped, value)
        note(ok, without_place(message))
        note((pcall(wrapped))) -- its message is a fault, see 6_run.lua
      end
    end
    return "end"
  end
  return run(1)
end

local function play(scripts)
  local world = { log = {}, threads = {}, left = 40 }
  for i = 1, 3 do
    world.threads[i] = coroutine.create(function() return run_steps(world, scripts[i], i) end)
  end
  run_steps(world, scripts[0], 0)
  for i = 1, 3 do world.log[#world.log + 1] = coroutine.status(world.threads[i]) end
  return table.concat(world.log, "; ")
end

families[#families + 1] = { weight = 6, make = function()
  local scripts = { [0] = draw_steps(8) }
  for i = 1, 3 do scripts[i] = draw_steps(draw(5)) end
  return call("threads", play, scripts)
end }
families[#families + 1] = { weight = 1, make = function()
  local f = pick { "resume", "close", "status", "create", "wrap", "isyieldable" }
  return call("coroutine of anything", coroutine[f], draw_any(), draw_any())
end }

local SNIPPETS = { "return ", "local a = ", "1", "a", "b", " + ", "(", ")", "{", "}", "'x'", "..", "nil",
  "function() ", " end ", "if a then ", "...", ".x", "[1]", "; ", "= ", ",", "goto l ", "<const> ",
  "for i = 1, 3 do ", "\0", "\n", "--[[", "]]", "0x", "'\\", "~", "not ", "#", "break " }

local function compile(text, mode, environment)
  local f, message = load(text, "=(load)", mode, environment)
  if not f then return message end
  return pcall(f, 1, 2)
end

families[#families + 1] = { weight = 5, make = function()
  local out = { one_in(2) and "return " or "" }
  for i = 2, draw(7) do out[i] = pick(SNIPPETS) end
  return call("load", compile, table.concat(out), "t", { a = draw_any(), b = { x = 1 } })
end }
