-- Whether an actor speaks for the issuer: "we", its state, a body of it, or a part of its name.

local M = {}

local pronouns = { we = true, i = true }

-- The country or union of an id: "BY" of "BY-MFA".
function M.base(id) return id and (id:match "^(%u%u)%-" or id) end

local function speaks(actor, issuer)
  if not actor then return false end
  local words = actor.text:lower():gsub("^the ", "")
  if pronouns[words] then return true end
  if not issuer then return false end
  for id in (actor.id or ""):gmatch "[^+]+" do
    for own in (issuer.id or ""):gmatch "[^+]+" do
      if M.base(id) == M.base(own) then return true end
    end
  end
  return #words > 1 and (issuer.name or ""):lower():find(words, 1, true) ~= nil
end

local function by_of(m) return m.by end
local function first_of(m) return m.first_of end
local function last_of(m) return m.last_of end

-- Of a match with `by`, and perhaps its parts `first_of` and `last_of`; a pattern without them has
-- no such fields, and asking for one is an error.
function M.own(m)
  local issuer = m.statement.issuer
  local there, by = pcall(by_of, m)
  if there and speaks(by, issuer) then return true end
  for _, part in ipairs { first_of, last_of } do
    local has, actor = pcall(part, m)
    if has and speaks(actor, issuer) then return true end
  end
  if there and by then return false end
  -- "We'll", which no capture takes.
  local words = m.trigger.text:lower()
  return words:find "^we" ~= nil or words:find "^i'" ~= nil or words:find "^i’" ~= nil
end

-- Whether the promise is somebody else's in a subordinate clause: "as Norlund pledged to do".
local subordinate = {
  which = true, who = true, whom = true, as = true, when = true, where = true, since = true,
  after = true, because = true, although = true, what = true, once = true,
}

function M.in_passing(m)
  local there, by = pcall(by_of, m)
  if not there or not by then
    local from = m.trigger.first
    local word = m.statement.text:sub(math.max(1, from - 8), from - 1):match "(%a+) $"
    return (word == "which" or word == "who") and not m.trigger.text:find "%f[%a]our%f[%A]"
  end
  local from = math.min(by.first, m.trigger.first)
  local word = m.statement.text:sub(math.max(1, from - 16), from - 1):match "(%a+) $"
  return word ~= nil and subordinate[word:lower()] == true and not M.own(m)
end

-- "Both sides" without two who are named before are the issuer and whom it met.
function M.both(m)
  local there, by = pcall(by_of, m)
  local issuer = m.statement.issuer
  if not there or not by or not issuer then return nil end
  if not by.text:find "^[Bb]oth %l+$" and not by.text:find "^[Tt]he two %l+$" then return nil end
  local text = m.statement.text
  local last = by.first - 1
  local before = text:sub(1, math.min(300, last)) .. "\n" .. text:sub(math.max(1, last - 600), last)
  if before:find "%u%S+ and %u" or before:find "%u%S+ and the %u" then return nil end
  return { by = issuer }
end

-- "The Commission" speaks for the EU only, "the Federal Council" for Switzerland.
local bodies = { Commission = "EU", ["Federal Council"] = "CH" }

function M.body(m)
  local id = M.base((m.statement.issuer or {}).id)
  for words, owner in pairs(bodies) do
    if m.text:find("^[Tt]he " .. words) and id ~= owner then return false end
  end
  return true
end

return M
