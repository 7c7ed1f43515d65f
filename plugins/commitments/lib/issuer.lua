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
  if actor.id and base(actor.id) == base(issuer.id) then return true end
  return #words > 1 and (issuer.name or ""):lower():find(words, 1, true) ~= nil
end

-- Of a match with `by`, and perhaps with `first`, the actor before it in a list.
function M.own(m) return speaks(m.by, m.statement.issuer) end

-- A pattern without `first_of` has no such field, and asking for it is an error.
local function first_of(m) return m.first_of end

function M.listed(m)
  if speaks(m.by, m.statement.issuer) then return true end
  local there, first = pcall(first_of, m)
  return there and speaks(first, m.statement.issuer)
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
