-- The fields of a promise that are not what the words say: who makes it, and how far it goes.

local issuer = require "lib.issuer"

local M = {}

local function set(words)
  local all = {}
  for word in words:gmatch "%S+" do all[word] = true end
  return all
end

-- Whether the text reports a meeting or call of the issuer with others.
local function met(fact)
  if fact.kind == "readout" then return true end
  local headline = fact.headline or ""
  return headline:find "[Mm]eeting [Ww]ith" ~= nil or headline:find "[Cc]all [Ww]ith" ~= nil
    or headline:find "^Readout" ~= nil
end

-- Of those who speak together "they", "the leaders", "the two Presidents" are the issuers; in a
-- readout "they" are the issuer and whom it met.
local together = set [[
  they leaders presidents ministers sides parties participants principals envoys countries
  governments nations heads
]]
local steps = set "also both each all jointly further therefore"

-- Who promises, as the words before the verb have it.
local function subject(m, by, fact)
  if by then return by.text end
  local place = m.trigger.first
  return fact.text:sub(math.max(m.sentence.first, place - 60), place - 1)
end

local function several(m, by, fact)
  local who, last = fact.issuer, nil
  if not who then return nil end
  for word in subject(m, by, fact):gmatch "%a+" do
    word = word:lower()
    if not steps[word] then last = word end
  end
  if not last or not together[last] then return nil end
  local id, countries = who.id, fact.countries
  if id and id:find("+", 1, true) or not id and who.name:find " and " then return who end
  if last ~= "they" or not id or not met(fact) then return nil end
  if not countries or #countries ~= 1 or countries[1] == issuer.base(id) then return who end
  return { name = "they", id = id .. "+" .. countries[1] }
end

-- Verbs with which the next claim of a readout begins: ", and the Minister affirmed …".
local claims = {
  " affirmed ", " reaffirmed ", " reiterated ", " stressed ", " underlined ", " underscored ",
  " emphasized ", " emphasised ", " expressed ", " discussed ", " thanked ", " welcomed ",
  " noted ", " condemned ", " urged ", " encouraged ", " highlighted ", " conveyed ",
}

-- How firm a promise is said to be: "our commitment to peace is unwavering".
local firm = set [[
  unwavering ironclad iron-clad steadfast unshakeable unshakable unbreakable firm strong absolute
  clear undiminished unchanged enduring unequivocal unconditional complete total rock-solid
  sacrosanct resolute deep full fully as
]]
local verbs = {
  " is ", " remains ", " are ", " remain ", " has been ", " will remain ", " will be ",
}

-- Where in the words of a promise it ends: another claim, or what is said of it.
local function cut(text)
  -- Plain searches first: patterns that are tried at every byte are slow.
  for _, claim in ipairs(text:find(", and ", 1, true) and claims or {}) do
    local place = text:find(claim, 1, true)
      and (text:match("(), and %u[%w%.%-’' ]*" .. claim)
        or text:match("(), and the [%w%.%-’' ]*" .. claim))
    if place and place > 1 then return place end
  end
  for _, verb in ipairs(verbs) do
    local from = text:find(verb, 1, true)
    local place, said
    if from then place, said = text:match("()" .. verb .. "([%a-]+)", from) end
    if place and place > 1 and (firm[said] or firm[(said:gsub("ly$", ""))]) then return place end
  end
end

-- What is promised, where a gerund goes on behind "and".
local function content(m, fact)
  local what = issuer.capture(m, "content")
  if not what then return nil end
  local text, first = what.text, what.first
  local place = cut(text)
  if place then return { first = first, last = first + place - 2 } end
  local last = what.last
  local rest = fact.text:sub(last + 1, m.sentence.last)
  local more = rest:match "^ as we [^,;%.]+"
  if not more and text:find "^%l+ing%f[%A]" then
    more = rest:match "^,? and %l+ing [^,;%.]+"
  end
  return more and { first = first, last = last + #more }
end

-- Whether those who promise are the issuers, or the issuer and whom it met.
function M.together(m)
  return several(m, issuer.capture(m, "by"), issuer.facts(m)) ~= nil
end

-- "They met to reaffirm their commitment to": an infinitive that tells what was done.
local meetings = {
  " met ", " spoke ", " hosted ", " visited ", " traveled ", " travelled ", " welcomed ",
}
local aims = set [[
  affirm reaffirm underscore underline reiterate stress emphasize emphasise confirm discuss express
  convey highlight restate renew
]]
local asking = { " urge", " call", " encourage", " ask", " press", " invite", " need " }
function M.aim(m, trigger)
  local aim = trigger.text:match "^[Tt]o (%l+)"
  if not aim then return true end
  if not aims[aim] then return false end
  local before = issuer.facts(m).text:sub(m.sentence.first, trigger.first - 1)
  for _, verb in ipairs(asking) do
    if before:find(verb .. "%l* ") and not before:find(verb .. " with") then return false end
  end
  for _, verb in ipairs(meetings) do
    if before:find(verb, 1, true) then return true end
  end
  return false
end

local function fields(m, by)
  local fact = issuer.facts(m)
  local found = issuer.both(by, fact) or {}
  found.by = found.by or several(m, by, fact)
  found.content = content(m, fact)
  return found
end

function M.fields(m) return fields(m, issuer.capture(m, "by")) end

-- The same of a rule that names nobody.
function M.unnamed(m) return fields(m) end

-- Of what several promise without being named: the issuer's, with the fields of its words.
function M.shared(m)
  local fact = issuer.facts(m)
  return { by = fact.issuer, content = content(m, fact) }
end

return M
