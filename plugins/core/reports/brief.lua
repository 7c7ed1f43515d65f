-- What is said about a country, or by an issuer: positions, demands, promises, changes, gaps.

-- "condemns the arrests (2023-06-20)", resting on the annotation.
local function position(doc, a, who)
  doc:claim({ who or "", who and ": " or "", doc:formula(a), " (", a.statement.issued_on or "no date",
    ")" }, a)
end

-- The strongest position for something and the strongest against, the latest of equals.
local function bottom_line(doc, stances)
  doc:heading(2, "Bottom line")
  for _, side in ipairs { "polarity:>0", "polarity:<0" } do
    local a = stances:where(side):sort("-issued"):sort("-strength")[1]
    if a then position(doc, a, a.holder or "Somebody") end
  end
  if #stances:where "polarity:>0 or polarity:<0" == 0 then doc:note("No position was found.") end
end

local function positions(doc, stances, most)
  doc:heading(2, "Positions")
  for _, holder in ipairs(stances:group("holder", "count")) do
    doc:heading(3, holder.key == "" and "Holder not named" or holder.name)
    for a in holder.items:sort("-strength"):take(most):each() do position(doc, a) end
    if holder.count > most then doc:note { holder.count - most, " weaker ones are left out." } end
  end
end

local function asked(doc, list, title, who)
  doc:heading(2, title)
  local rows = {}
  for a in list:sort("issued"):each() do
    rows[#rows + 1] = { a.statement.issued_on or "–", a.by or "–", a[who] or "–", a.trigger.text,
      { a.content or "–", evidence = a }, a.status }
  end
  if #rows == 0 then return doc:note("None was found.") end
  doc:table { caption = title, rows = rows,
    columns = { "Date", "By", "To whom", "Formula", "What", "Status" } }
end

-- Formulas of the newest statement that the one before it does not have, and the other way round.
local function changes(doc, newest, before)
  doc:heading(2, "What changed")
  if not before then return doc:note("There is no statement to compare with.") end
  local found = false
  for _, pair in ipairs { { newest, before, "new" }, { before, newest, "no longer said" } } do
    local known = {}
    for a in pair[2]:annotations("stance or demand"):each() do known[a.trigger.text:lower()] = true end
    for a in pair[1]:annotations("stance or demand"):each() do
      if not known[a.trigger.text:lower()] then position(doc, a, pair[3]) found = true end
    end
  end
  if not found then doc:note("The newest statement uses the formulas of the one before it.") end
end

local function gaps(doc, statements, days)
  doc:heading(2, "Gaps")
  local last, items = nil, {}
  for s in statements:where("issued:*"):sort("issued"):each() do
    local pause = last and date.days(last, s.issued_on) or 0
    if pause > days then
      items[#items + 1] = { "nothing from ", last, " to ", s.issued_on, ": ", pause, " days" }
    end
    last = s.issued_on
  end
  if #items == 0 then return doc:note { "No pause is longer than ", days, " days." } end
  doc:list(items)
end

report "brief" {
  title = "Brief",
  doc = "What is said about a country or by an issuer: bottom line, positions, demands, commitments, changes, gaps.",
  options = {
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
    issuer = { type = "string", doc = "Only statements of this issuer, such as EU." },
    most = { type = "integer", default = 8, doc = "Positions of each holder." },
    pause = { type = "integer", default = 90, doc = "Days after which a pause is a gap." },
  },
  build = function(archive, options, doc)
    local about = { country = options.country, issuer = options.issuer }
    local statements = archive:statements(about)
    doc:subtitle { options.country or "all countries", ", ", options.issuer or "all issuers", ": ",
      #statements, " statements" }
    if #statements == 0 then return doc:callout("There is no such statement.", "warning") end
    local all = archive:annotations(about)
    bottom_line(doc, all:where "stance status:asserted")
    positions(doc, all:where "stance", options.most)
    asked(doc, all:where "demand", "Demands", "addressee")
    asked(doc, all:where "commitment", "Commitments", "to")
    local newest = statements:sort("-issued")
    changes(doc, newest[1], newest[2])
    gaps(doc, statements, options.pause)
  end,
}
