-- Each statement with its annotations in the margin, and what it says in three tables.

-- What the margin shows; actors and principles would crowd it.
local SHOWN = { "stance", "demand", "commitment", "event", "instrument", "abbreviation", "contact" }

local SIGNS = { [-1] = "−", [0] = "±", [1] = "+" }

-- A name, or a dash where nobody is known.
local function name(actor)
  if type(actor) ~= "table" then return actor or "–" end
  return actor.name or actor.text or "–"
end

local function words(part)
  if type(part) == "table" then return part.text or "–" end
  return part or "–"
end

-- "asserted", or who else says so.
local function status(a)
  local text = a.status
  if a.reported_by then text = text .. " by " .. a.reported_by.name end
  if a.certainty == "implicit" then text = text .. ", holder implied" end
  return text
end

local function rows(list, row)
  local result = {}
  for a in list:each() do
    local cells = row(a)
    cells[#cells + 1] = { status(a), evidence = { a } }
    result[#result + 1] = cells
  end
  return result
end

local function positions(doc, s)
  local list = s:annotations("stance")
  if list:count() == 0 then return false end
  doc:table {
    caption = "Positions",
    columns = {
      "Holder", "Formula", "On what", { "Polarity and strength", align = "number" }, "Status",
    },
    rows = rows(list, function(a)
      local weight = (SIGNS[a.polarity] or "") .. " " .. (a.strength or "")
      return { name(a.holder), a.trigger.text, words(a.target), weight }
    end),
  }
  return true
end

local function demands(doc, s)
  local list = s:annotations("demand")
  if list:count() == 0 then return false end
  doc:table {
    caption = "Demands",
    columns = { "By", "Of whom", "Formula", "What", "Status" },
    rows = rows(list, function(a)
      return { name(a.by), name(a.addressee), a.trigger.text, words(a.content) }
    end),
  }
  return true
end

local function commitments(doc, s)
  local list = s:annotations("commitment")
  if list:count() == 0 then return false end
  doc:table {
    caption = "Commitments",
    columns = { "By", "Formula", "What", "Status" },
    rows = rows(list, function(a) return { name(a.by), a.trigger.text, words(a.content) } end),
  }
  return true
end

report "dossier" {
  title = "Dossier",
  doc = "The annotated statement with margin notes, and tables of positions, demands, commitments.",
  build = function(archive, options, doc)
    for s in archive:statements():each() do
      doc:statement(s, s:annotations { type = SHOWN })
      local found = positions(doc, s)
      found = demands(doc, s) or found
      found = commitments(doc, s) or found
      if not found then doc:note("No position, demand or commitment was found.") end
    end
  end,
}
