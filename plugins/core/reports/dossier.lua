-- Each statement with its annotations in the margin, and what it says in three tables.

-- What the margin shows; actors and principles would crowd it.
local SHOWN = { "stance", "demand", "commitment", "event", "instrument", "abbreviation", "contact" }

local SIGNS = { [-1] = "−", [0] = "±", [1] = "+" }

-- "asserted", or who else says so.
local function status(a)
  local text = a.status
  if a.reported_by then text = text .. " by " .. a.reported_by.name end
  if a.certainty == "implicit" then text = text .. ", holder implied" end
  return text
end

-- A table of the annotations of a type; `row` gives the cells before the status. True where
-- there are any.
local function listed(doc, list, caption, columns, row)
  local rows = {}
  for a in list:each() do
    local cells = row(a)
    cells[#cells + 1] = { status(a), evidence = a }
    rows[#rows + 1] = cells
  end
  if #rows == 0 then return false end
  columns[#columns + 1] = "Status"
  doc:table { caption = caption, columns = columns, rows = rows }
  return true
end

report "dossier" {
  title = "Dossier",
  doc = "The annotated statement with margin notes, and tables of positions, demands, commitments.",
  build = function(archive, options, doc)
    for s in archive:statements():each() do
      doc:statement(s, s:annotations { type = SHOWN })
      local weight = { "Polarity and strength", align = "number" }
      local positions = listed(doc, s:annotations("stance"), "Positions",
        { "Holder", "Formula", "On what", weight }, function(a)
          return { a.holder or "–", a.trigger.text, a.target or "–",
            (SIGNS[a.polarity] or "") .. " " .. (a.strength or "") }
        end)
      local demands = listed(doc, s:annotations("demand"), "Demands",
        { "By", "Of whom", "Formula", "What" }, function(a)
          return { a.by or "–", a.addressee or "–", a.trigger.text, a.content or "–" }
        end)
      local commitments = listed(doc, s:annotations("commitment"), "Commitments",
        { "By", "Formula", "What" }, function(a)
          return { a.by or "–", a.trigger.text, a.content or "–" }
        end)
      if not (positions or demands or commitments) then
        doc:note("No position, demand or commitment was found.")
      end
    end
  end,
}
