-- What was promised, and by when.

-- The longest date among the words of a promise that lies ahead of its statement.
local function due(a)
  local words, said = {}, a.statement.issued_on
  for word in a.text:gmatch("[^%s,;.]+") do words[#words + 1] = word end
  for length = 4, 1, -1 do
    for first = 1, #words - length + 1 do
      local day = date.parse(table.concat(words, " ", first, first + length - 1))
      if day and day.first_day and (not said or said < day) then return day end
    end
  end
end

report "commitments" {
  title = "Commitments",
  doc = "Promises by whom, to whom, and by when; those with a date as a calendar.",
  options = {
    by = { type = "string", doc = "Only promises of this one, such as EU." },
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
  },
  build = function(archive, options, doc)
    local found = archive:annotations {
      type = "commitment", by = options.by, country = options.country }
    doc:subtitle { #found, " commitments" }
    if #found == 0 then return doc:note("No commitment was found.") end
    local entries, rows = {}, {}
    for a in found:sort("issued"):each() do
      local day = due(a)
      if day then
        entries[#entries + 1] = { day, { a.by or "Somebody", ": ", doc:formula(a) }, evidence = a }
      end
      rows[#rows + 1] = { a.statement.issued_on or "–", a.by or "–", a.to or "–", a.trigger.text,
        { a.content or "–", evidence = a }, a.status, day or "–" }
    end
    if #entries > 0 then doc:calendar { caption = "Promises with a date", entries = entries } end
    doc:table { caption = "All promises", rows = rows,
      columns = { "Said on", "By", "To", "Formula", "What", "Status", "Due" } }
  end,
}
