-- What was said and what happened, along a line of time.

-- " (reported by X)" of what is not asserted.
local function status(a)
  if a.status == "asserted" then return "" end
  return { " (", a.status, a.reported_by and " by " or "", a.reported_by or "", ")" }
end

-- " – " and the first 60 characters of the headline: words of an event say little alone.
local function headline(s)
  local words = s.headline
  if not words then return "" end
  local cut = utf8.offset(words, 61)
  return " – " .. (cut and cut <= #words and words:sub(1, cut - 1) .. "…" or words)
end

report "timeline" {
  title = "Timeline",
  doc = "Statements and the events that they name, by date; gaps are drawn as gaps.",
  options = {
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
    show = { type = "enum", values = { "events", "positions", "both" }, default = "both",
      doc = "What stands on the line." },
  },
  build = function(archive, options, doc)
    local entries = {}
    local found = archive:annotations { country = options.country, type = { "event", "stance" } }
    for a in found:each() do
      if a.type == "event" and options.show ~= "positions" and a.date and a.date.first_day then
        entries[#entries + 1] = { a.date,
          { doc:strong "event", ": ", a.text, headline(a.statement), status(a) }, evidence = a }
      elseif a.type == "stance" and options.show ~= "events" and a.statement.issued_on then
        entries[#entries + 1] = { a.statement.issued_on,
          { a.holder or "Somebody", ": ", doc:formula(a), status(a) }, evidence = a }
      end
    end
    doc:subtitle { options.country or "all countries", ": ", #entries,
      #entries == 1 and " entry" or " entries" }
    if #entries == 0 then return doc:note("Nothing with a date was found.") end
    doc:timeline { caption = "What was said and what happened", entries = entries }
  end,
}
