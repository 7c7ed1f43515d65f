-- One row a claim, for spreadsheets and programs; what is reported of others stands apart.

local function rows(list)
  local result = {}
  for a in list:sort("issued"):each() do
    local s, f = a.statement, a.fields
    result[#result + 1] = {
      s.issued_on or "", s.issuer or "", s.speaker and s.speaker.name or "", a.type,
      f.holder or f.by or "", a.trigger.text, f.target or f.content or "",
      f.addressee or f.to or "", f.polarity or "", f.strength or "", a.status,
      { a.reported_by or "", evidence = a },
    }
  end
  return result
end

local COLUMNS = {
  "Date", "Issuer", "Speaker", "Type", "Who", "Formula", "What", "To whom",
  { "Polarity", align = "number" }, { "Strength", align = "number" }, "Status", "Reported by",
}

report "who-said-what" {
  title = "Who said what",
  doc = "A row for each position, demand and commitment, with its source; reported speech apart.",
  options = {
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
    holder = { type = "string", doc = "Only what this one says or asks, such as EU." },
  },
  build = function(archive, options, doc)
    local claims = archive:annotations {
      type = { "stance", "demand", "commitment" }, country = options.country,
    }
    if options.holder then
      local who = '"' .. options.holder:gsub('["\\]', "") .. '"'
      claims = claims:where("holder:" .. who .. " or by:" .. who)
    end
    local own, reported = claims:where "not status:reported", claims:where "status:reported"
    doc:subtitle { #own, " claims of their own, ", #reported, " reported of others" }
    if #claims == 0 then return doc:note("No claim was found.") end
    if #own > 0 then
      doc:table { caption = "Said in their own name", columns = COLUMNS, rows = rows(own) }
    end
    if #reported > 0 then
      doc:table { caption = "Reported of others", columns = COLUMNS, rows = rows(reported) }
    end
  end,
}
