-- One formula over time: when it was first and last said, where it was dropped, its variants.

report "drift" {
  title = "Drift of a formula",
  doc = "How often words were used year by year, when first and last, in which variants, and where they were dropped.",
  options = {
    words = { type = "string", required = true, doc = "The words to follow, such as 'calls on'." },
    by = { type = "enum", values = { "issuer", "holder", "kind" }, default = "issuer",
      doc = "Whose use is told apart." },
  },
  build = function(archive, options, doc)
    local found = archive:annotations { trigger = options.words }
    doc:subtitle { "“", options.words, "”: ", #found, " times" }
    if #found == 0 then return doc:note("No formula has these words.") end
    doc:chart {
      kind = "stacked", title = "Uses by year", category_title = "Year",
      summary = "How many annotations each year have these words in their formula.",
      categories = found:group "year", series = found:group(options.by),
    }
    local rows = {}
    for _, user in ipairs(found:group(options.by)) do
      local dated = user.items:sort "issued"
      local first, last = dated[1], dated[-1]
      rows[#rows + 1] = {
        user.name, user.count, { first.statement.issued_on or "–", evidence = first },
        { last.statement.issued_on or "–", evidence = last },
      }
      -- Later statements of the same issuer that do without the words.
      local issuer, day = last.statement.issuer, last.statement.issued_on
      local later = 0
      if issuer and day then
        later = #archive:statements { issuer = issuer.name, since = day } - 1
      end
      rows[#rows][5] = later > 0 and later or "–"
    end
    local by = options.by:gsub("^%l", string.upper)
    doc:table {
      caption = "First and last use", rows = rows,
      columns = { by, { "Uses", align = "number" }, "First", "Last",
        { "Later statements without", align = "number" } },
    }
    local variants = {}
    for _, variant in ipairs(found:group("trigger", "count")) do
      variants[#variants + 1] = { variant.name, variant.count, { variant.items[1],
        evidence = variant.items[1] } }
    end
    doc:table { caption = "Variants", columns = { "Words", { "Uses", align = "number" }, "For example" },
      rows = variants }
  end,
}
