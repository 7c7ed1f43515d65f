-- Whether an actor speaks for the issuer: "we", its state, a body of it, or a part of its name.

local M = {}

local pronouns = { we = true, i = true }

-- The country or union of an id: "BY" of "BY-MFA".
function M.base(id) return id and (id:match "^(%u%u)%-" or id) end

-- What is asked of the statement at hand again and again; what a function keeps is gone before the
-- next statement.
local known
function M.facts(m)
  if known then return known end
  local statement = m.statement
  local issuer, ids = statement.issuer, {}
  for id in (issuer and issuer.id or ""):gmatch "[^+]+" do ids[M.base(id)] = true end
  known = {
    text = statement.text, kind = statement.kind, headline = statement.headline,
    countries = statement.subject_countries,
    issuer = issuer, ids = ids, name = issuer and (issuer.name or ""):lower(),
  }
  return known
end

local function speaks(actor, fact)
  if not actor then return false end
  local words = actor.text:lower():gsub("^the ", "")
  if pronouns[words] then return true end
  if not fact.issuer then return false end
  for id in (actor.id or ""):gmatch "[^+]+" do
    if fact.ids[M.base(id)] then return true end
  end
  return #words > 1 and fact.name:find(words, 1, true) ~= nil
end

local function read(m, name) return m[name] end

-- A capture, or nil; a pattern without it has no such field, and asking for one is an error, which
-- is slow.
function M.capture(m, name)
  local there, found = pcall(read, m, name)
  return there and found or nil
end

-- Of a match with who promises, `by`, or nil for nobody.
local function own(m, by)
  if by then return speaks(by, M.facts(m)) end
  -- "We'll", which no capture takes.
  local words = m.trigger.text:lower()
  return words:find "^we" ~= nil or words:find "^i'" ~= nil or words:find "^i’" ~= nil
end

-- Of a match with `by`.
function M.own(m) return own(m, M.capture(m, "by")) end

local parts = { "first_of", "last_of" }

-- The same, perhaps with its parts `first_of` and `last_of`.
function M.own_or_part(m)
  local by, fact = M.capture(m, "by"), M.facts(m)
  if by and speaks(by, fact) then return true end
  for _, part in ipairs(parts) do
    if speaks(M.capture(m, part), fact) then return true end
  end
  return not by and own(m)
end

-- Whether the promise is somebody else's in a subordinate clause: "as Norlund pledged to do".
local subordinate = {
  which = true, who = true, whom = true, as = true, when = true, where = true, since = true,
  after = true, because = true, although = true, what = true, once = true,
}

-- With the match's trigger; nobody is named where a rule has no `by` at all.
function M.in_passing(m, trigger, is_unnamed)
  local by, text = not is_unnamed and M.capture(m, "by"), M.facts(m).text
  if not by then
    local from = trigger.first
    local word = text:sub(math.max(1, from - 8), from - 1):match "(%a+) $"
    return (word == "which" or word == "who") and not trigger.text:find "%f[%a]our%f[%A]"
  end
  local from = math.min(by.first, trigger.first)
  local word = text:sub(math.max(1, from - 16), from - 1):match "(%a+) $"
  return word ~= nil and subordinate[word:lower()] == true and not own(m, by)
end

-- "Both sides" without two who are named before are the issuer and whom it met.
function M.both(by, fact)
  if not by or not fact.issuer then return nil end
  local words = by.text
  if not words:find "^[Bb]oth %l+$" and not words:find "^[Tt]he two %l+$" then return nil end
  local text = fact.text
  local last = by.first - 1
  local before = text:sub(1, math.min(300, last)) .. "\n" .. text:sub(math.max(1, last - 600), last)
  if before:find "%u%S+ and %u" or before:find "%u%S+ and the %u" then return nil end
  return { by = fact.issuer }
end

-- "The Commission" speaks for the EU only, "the Federal Council" for Switzerland.
local bodies = { Commission = "EU", ["Federal Council"] = "CH" }

function M.body(m)
  local text = m.text
  if not text:find "^[Tt]he [CF]" then return true end
  local id = M.base((m.statement.issuer or {}).id)
  for words, owner in pairs(bodies) do
    if text:find("^[Tt]he " .. words) and id ~= owner then return false end
  end
  return true
end

return M
