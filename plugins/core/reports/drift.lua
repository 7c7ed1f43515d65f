-- One formula over time: when it was first and last said, where it was dropped, its variants.

report "drift" {
  title = "Drift of a formula",
  doc = "How often words were used year by year, when first and last, in which variants, and where "
    .. "they were dropped.",
  options = {
    words = {
      type = "string", required = true,
      doc = "The words to follow, such as 'calls on'; 'call*' finds all forms.",
    },
    by = { type = "enum", values = { "issuer", "holder", "kind" }, default = "issuer",
      doc = "Whose use is told apart." },
  },
  build = function(archive, options, doc)
    local found = archive:annotations { trigger = options.words, where = "not metadata" }
    doc:subtitle { "“", options.words, "”: ", #found, #found == 1 and " time" or " times" }
    if #found == 0 then return doc:note("No formula has these words.") end
    doc:chart {
      kind = "stacked", title = "Uses by year", category_title = "Year",
      summary = "How many annotations each year have these words in their formula.",
      categories = found:group "year", series = found:group(options.by),
    }
    -- What an issuer says later than the last use does without the words.
    local own, rows = {}, {}
    if options.by == "issuer" then
      for _, issuer in ipairs(archive:statements "issuer:*":group "issuer") do
        own[issuer.key] = issuer.items
      end
    end
    for _, user in ipairs(found:group(options.by)) do
      local first, last = user.items:sort("issued")[1], user.items:sort("-issued")[1]
      local day = last.statement.issued_on
      rows[#rows + 1] = {
        user.name, user.count, { first.statement.issued_on or "–", evidence = first },
        { day or "–", evidence = last },
      }
      if options.by == "issuer" then
        local later = day and own[user.key] and #own[user.key]:where("issued:>" .. day.iso)
        rows[#rows][5] = later or "–"
      end
    end
    local by = options.by:gsub("^%l", string.upper)
    local columns = { by, { "Uses", align = "number" }, "First", "Last" }
    if options.by == "issuer" then
      columns[5] = { "Later statements without", align = "number" }
    end
    doc:table { caption = "First and last use", rows = rows, columns = columns }
    local variants = {}
    for _, variant in ipairs(found:group("trigger", "count")) do
      variants[#variants + 1] = { variant.name, variant.count, { variant.items[1],
        evidence = variant.items[1] } }
    end
    doc:table {
      caption = "Variants", columns = { "Words", { "Uses", align = "number" }, "For example" },
      rows = variants,
    }
  end,
}
