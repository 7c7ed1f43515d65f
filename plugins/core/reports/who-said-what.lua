-- One row a claim, for spreadsheets and programs; what is reported of others stands apart.

local COLUMNS = {
  "Date", "Issuer", "Speaker", "Type", "Who", "Formula", "What", "To whom",
  { "Polarity", align = "number" }, { "Strength", align = "number" }, "Reported by", "Status",
}

local function count(n, word) return n .. " " .. word .. (n == 1 and "" or "s") end

-- A table without the columns that would be empty.
local function claims(doc, caption, list)
  local all, used = {}, {}
  for a in list:sort("issued"):each() do
    local s, f = a.statement, a.fields
    local cells = {
      s.issued_on or "", s.issuer or "", s.speaker and s.speaker.name or "", a.type,
      f.holder or f.by or "", a.trigger.text, f.target or f.content or "",
      f.addressee or f.to or "", f.polarity or "", f.strength or "", a.reported_by or "",
      { a.status, evidence = a },
    }
    for i, cell in ipairs(cells) do used[i] = used[i] or cell ~= "" end
    all[#all + 1] = cells
  end
  if #all == 0 then return end
  local columns, rows = {}, {}
  for i, column in ipairs(COLUMNS) do
    if used[i] then columns[#columns + 1] = column end
  end
  for n, cells in ipairs(all) do
    rows[n] = {}
    for i, cell in ipairs(cells) do
      if used[i] then table.insert(rows[n], cell) end
    end
  end
  doc:table { caption = caption, columns = columns, rows = rows }
end

report "who-said-what" {
  title = "Who said what",
  doc = "A row for each position, demand and commitment, with its source; reported speech apart.",
  options = {
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
    holder = { type = "string", doc = "Only what this one says or asks, such as EU." },
  },
  build = function(archive, options, doc)
    local found = archive:annotations {
      type = { "stance", "demand", "commitment" }, country = options.country,
    }
    if options.holder then
      local who = '"' .. options.holder:gsub('["\\]', "") .. '"'
      found = found:where("holder:" .. who .. " or by:" .. who)
    end
    local own, reported = found:where "not status:reported", found:where "status:reported"
    doc:subtitle { count(#own, "claim"), " of their own, ", #reported, " reported of others" }
    if #found == 0 then return doc:note("No claim was found.") end
    claims(doc, "Said in their own name", own)
    claims(doc, "Reported of others", reported)
  end,
}
