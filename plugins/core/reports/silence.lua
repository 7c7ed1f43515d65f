-- What is not said: expected words that are absent, and who has not spoken.

local function split(text)
  local parts = {}
  for part in text:gmatch("[^;]+") do parts[#parts + 1] = part:match("^%s*(.-)%s*$") end
  return parts
end

report "silence" {
  title = "Silence",
  doc = "Which statements lack topics that one expects of them, and which issuers have not spoken lately.",
  options = {
    topics = { type = "string", default = "human rights; rule of law; civil society; sanctions",
      doc = "Words that one expects, with ';' between." },
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
    since = { type = "date", doc = "Who has not spoken since this day; without it the last half year." },
  },
  build = function(archive, options, doc)
    local statements = archive:statements { country = options.country }
    doc:subtitle { #statements, " statements; what is absent is told by words, not by meaning" }
    if #statements == 0 then return doc:note("There is no such statement.") end
    local rows, topics = {}, split(options.topics)
    for _, topic in ipairs(topics) do
      local saying = statements:where { text = topic }
      local last = saying:sort("issued")[-1]
      rows[#rows + 1] = { topic, #saying, #statements - #saying,
        last and (last.issued_on or "no date") or "never", last or "–" }
    end
    doc:heading(2, "Topics")
    doc:table {
      caption = "Expected words", rows = rows,
      columns = { "Words", { "Say them", align = "number" }, { "Do not", align = "number" },
        "Last said", "Where" },
    }
    doc:heading(2, "Statements that say none of them")
    local quiet = {}
    for s in statements:sort("-issued"):each() do
      local says = false
      for _, topic in ipairs(topics) do
        says = says or #s:annotations { text = topic } > 0
      end
      if not says then quiet[#quiet + 1] = { s.issued_on or "no date", " ", s } end
    end
    if #quiet == 0 then doc:note("Each says at least one.") else doc:list(quiet) end
    doc:heading(2, "Who has not spoken")
    local newest = statements:sort("issued")[-1].issued_on
    local since = options.since or (newest and date.minus(newest, { days = 183 }))
    local silent = {}
    for _, issuer in ipairs(statements:group "issuer") do
      local last = issuer.items:sort("issued")[-1]
      if since and last.issued_on and last.issued_on < since then
        silent[#silent + 1] = { issuer.name, ": last on ", last.issued_on, ", ", last }
      end
    end
    if #silent == 0 then return doc:note { "Everybody has spoken since ", since or "–", "." } end
    doc:list(silent)
  end,
}
