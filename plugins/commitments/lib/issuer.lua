-- Whether an actor speaks for the issuer: "we", its state, a body of it, or a part of its name.

local M = {}

local pronouns = { we = true, i = true }

-- The country or union of an id: "BY" of "BY-MFA".
local function base(id) return id and (id:match "^(%u%u)%-" or id) end

local function speaks(actor, issuer)
  if not actor then return false end
  local words = actor.text:lower():gsub("^the ", "")
  if pronouns[words] then return true end
  if not issuer then return false end
  for id in (actor.id or ""):gmatch "[^+]+" do
    for own in (issuer.id or ""):gmatch "[^+]+" do
      if base(id) == base(own) then return true end
    end
  end
  return #words > 1 and (issuer.name or ""):lower():find(words, 1, true) ~= nil
end

local function first_of(m) return m.first_of end
local function last_of(m) return m.last_of end

-- Of a match with `by`, and perhaps its parts `first_of` and `last_of`; a pattern without them has
-- no such fields, and asking for one is an error.
function M.own(m)
  local issuer = m.statement.issuer
  if speaks(m.by, issuer) then return true end
  for _, part in ipairs { first_of, last_of } do
    local there, actor = pcall(part, m)
    if there and speaks(actor, issuer) then return true end
  end
  return false
end

-- "The Commission" speaks for the EU only, "the Federal Council" for Switzerland.
local bodies = { Commission = "EU", ["Federal Council"] = "CH" }

function M.body(m)
  local id = base((m.statement.issuer or {}).id)
  for words, owner in pairs(bodies) do
    if m.text:find("^[Tt]he " .. words) and id ~= owner then return false end
  end
  return true
end

return M
