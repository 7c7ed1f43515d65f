-- What was promised, and by when.

local BEFORE = { by = true, ["in"] = true, ["until"] = true, before = true, of = true,
  ["end"] = true, early = true, late = true, year = true }

-- The day or days that words name, seen from the day on which they were said. One without a year
-- is the next that is not over by then.
local function named(words, said)
  local day = date.parse(words, said)
  if not day or not said then return day end
  local symbolic, year = date.parse(words).symbolic, tonumber(said.iso:sub(1, 4))
  if symbolic:find "^XXXX%-W" then return date.plus(day, { days = 7 }) end
  if not symbolic:find "^XXXX" then return day end
  day = date.parse(words .. " " .. year)
  if day and day.last_day < said.iso then day = date.parse(words .. " " .. year + 1) end
  return day
end

-- The longest run of words of a promise that is a date ahead of its statement. A year or month
-- alone counts behind "by", "in" and the like, and nothing that is more than 30 years away.
local function due(a)
  local words, said = {}, a.statement.issued_on
  for word in a.text:gmatch("[^%s,;.]+") do words[#words + 1] = word end
  for length = 5, 1, -1 do
    for first = 1, #words - length + 1 do
      local run = table.concat(words, " ", first, first + length - 1)
      local before = words[first + length - 2] or ""
      local day = named(run, said)
      local bare = day and (day.precision == "year" and run:find "%d$"
        or day.precision == "month" and length == 1)
      if day and day.first_day and (not bare or BEFORE[before:lower()])
        and (not said or said.iso < day.last_day and date.days(said, day) < 30 * 365) then
        return day
      end
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
    doc:subtitle { #found, #found == 1 and " commitment" or " commitments" }
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
