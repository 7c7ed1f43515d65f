-- What is said about a country, or by an issuer: positions, demands, promises, changes, gaps.

local function count(n, word) return n .. " " .. word .. (n == 1 and "" or "s") end

-- "condemns the arrests (2023-06-20, negated)". Of one known by words alone ("We") the issuer or
-- the statement is named too.
local function position(doc, a, who)
  local s, holder, sure = a.statement, a.fields.holder or a.fields.by, a.status == "asserted"
  doc:claim({ who and { who, ": " } or "", doc:formula(a), " (", s.issued_on or "no date",
    holder and holder.id and "" or { ", ", s.issuer or s }, sure and "" or { ", ", a.status },
    a.reported_by and { " by ", a.reported_by } or "", ")" }, a)
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
  for _, group in ipairs(stances:group("holder", "count")) do
    local holder, told = group.items[1].holder, #group.items:group "statement"
    doc:heading(3, holder and holder.id and group.name
      or { holder or "Holder not named", " (in ", count(told, "statement"), ")" })
    for a in group.items:sort("-strength"):take(most):each() do position(doc, a) end
    if group.count > most then doc:note { "Left out: ", group.count - most, " weaker." } end
  end
end

local function asked(doc, list, title, who)
  doc:heading(2, title)
  if #list == 0 then return doc:note("None was found.") end
  local rows = {}
  for a in list:sort("issued"):each() do
    rows[#rows + 1] = { a.statement.issued_on or "–", a.by or "–", a[who] or "–", a.trigger.text,
      { a.content or "–", evidence = a }, a.status }
  end
  doc:table { caption = title, rows = rows,
    columns = { "Date", "By", "To whom", "Formula", "What", "Status" } }
end

-- The newest statement against the one before it of the same issuer, about the same country: by
-- formula and what it is about.
local function changes(doc, list)
  local new, old = list[1], nil
  for i = #list, 2, -1 do
    local s, one, other = list[i], list[i].subject_countries[1], new.subject_countries[1]
    local same = (s.issuer.id or s.issuer.name) == (new.issuer.id or new.issuer.name)
    if same and (one or other) == (other or one) then old = s end
  end
  if not old then return doc:note("There is no statement to compare with.") end
  doc:note { old, " → ", new, ". What both say in the same words is left out." }
  for _, pair in ipairs { { new, old, "new" }, { old, new, "no longer said" } } do
    local known = {}
    for step, s in ipairs { pair[2], pair[1] } do
      for a in s:annotations("stance or demand"):each() do
        local what = a.fields.target or a.fields.content or a.trigger
        local words = (a.trigger.text .. " " .. what.text):lower():gsub("%s+", " ")
        if step == 1 then known[words] = true end
        if not known[words] then position(doc, a, pair[3]) end
      end
    end
  end
end

local function gaps(doc, statements, days)
  local last, items = nil, {}
  for s in statements:sort("issued"):each() do
    local pause = last and date.days(last, s.issued_on) or 0
    local item = { "nothing from ", last or "–", " to ", s.issued_on, ": ", count(pause, "day") }
    if pause > days then items[#items + 1] = item end
    last = s.issued_on
  end
  if #items == 0 then return doc:note { "No pause is longer than ", count(days, "day"), "." } end
  doc:list(items)
end

report "brief" {
  title = "Brief",
  doc = "Of a country or an issuer: bottom line, positions, demands, commitments, changes, gaps.",
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
      count(#statements, "statement") }
    if #statements == 0 then return doc:callout("There is no such statement.", "warning") end
    local all = archive:annotations(about)
    bottom_line(doc, all:where "stance status:asserted")
    doc:heading(2, "Positions")
    positions(doc, all:where "stance", options.most)
    asked(doc, all:where "demand", "Demands", "addressee")
    asked(doc, all:where "commitment", "Commitments", "to")
    doc:heading(2, "What changed")
    changes(doc, statements:where("issued:* issuer:*"):sort "-issued")
    doc:heading(2, "Gaps")
    gaps(doc, statements:where "issued:*", options.pause)
  end,
}
