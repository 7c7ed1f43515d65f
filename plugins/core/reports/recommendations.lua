-- What was demanded, of whom, how often, and whether the addressee has promised anything since.

report "recommendations" {
  title = "Tracker of recommendations",
  doc = "Demands by addressee: open, repeated or answered.",
  options = {
    country = { type = "string", doc = "Only demands in statements about this country." },
    addressee = { type = "string", doc = "Only demands on this addressee, such as KZ." },
  },
  build = function(archive, options, doc)
    local demands = archive:annotations {
      type = "demand", country = options.country, addressee = options.addressee,
    }
    doc:subtitle { #demands, #demands == 1 and " demand" or " demands" }
    if #demands == 0 then return doc:note("No demand was found.") end
    local promised = {}
    for _, by in ipairs(archive:annotations("commitment"):group "by") do
      promised[by.key] = by.items:sort "issued"
    end
    local count = { open = 0, repeated = 0, answered = 0 }
    for _, addressee in ipairs(demands:group("addressee", "count")) do
      local rows, seen = {}, {}
      for a in addressee.items:sort("issued"):each() do
        local words = a.content and a.content.text or a.text
        local known = seen[words:lower()]
        if known then
          known.times, known.last = known.times + 1, a
          known.evidence[#known.evidence + 1] = a
        else
          known = { words = words, times = 1, first = a, last = a, evidence = { a } }
          seen[words:lower()] = known
          rows[#rows + 1] = known
        end
      end
      local cells = {}
      for i, row in ipairs(rows) do
        -- An answer is a promise of the addressee, the very same, in a later statement.
        local day, own = row.last.statement.issued_on, promised[addressee.key]
        local promises = day and own and addressee.key ~= "" and own:where("issued:>" .. day.iso)
        local state = row.times > 1 and "repeated" or "open"
        if promises and #promises > 0 then
          state = "answered"
          row.evidence[#row.evidence + 1] = promises[1]
        end
        count[state] = count[state] + 1
        cells[i] = { row.words, row.first.by or "–", row.first.statement.issued_on or "–",
          row.times, row.last.statement.issued_on or "–", { state, evidence = row.evidence } }
      end
      local name = addressee.key == "" and "nobody in particular" or addressee.name
      doc:heading(2, name)
      doc:table {
        caption = "Demands on " .. name, rows = cells,
        columns = { "What", "First by", "First", { "Times", align = "number" }, "Last", "State" },
      }
    end
    doc:note { count.open, " open, ", count.repeated, " repeated, ", count.answered,
      " answered (the addressee promised something in a later statement; whether it is the same ",
      "thing is for a reader to say)." }
  end,
}
