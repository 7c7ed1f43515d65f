-- What is not said: expected words that are absent, and who has not spoken.

local function count(n, word) return n .. " " .. word .. (n == 1 and "" or "s") end

local function split(text)
  local parts = {}
  for part in text:gmatch("[^;]+") do
    local topic = part:match("^%s*(.-)%s*$")
    if topic ~= "" then parts[#parts + 1] = topic end
  end
  return parts
end

report "silence" {
  title = "Silence",
  doc = "Which statements lack topics that one expects of them, and which issuers have not spoken "
    .. "lately.",
  options = {
    topics = { type = "string", default = "human rights; rule of law; civil society; sanctions",
      doc = "Words that one expects, with ';' between." },
    country = { type = "string", doc = "Only statements about this country, such as KZ." },
    since = {
      type = "date", doc = "Who has not spoken since this day; without it the last half year.",
    },
  },
  build = function(archive, options, doc)
    local statements = archive:statements { country = options.country }
    doc:subtitle {
      count(#statements, "statement"), "; what is absent is told by words, not by meaning",
    }
    if #statements == 0 then return doc:note("There is no such statement.") end
    local rows, none = {}, statements
    for _, topic in ipairs(split(options.topics)) do
      -- "human rights", or "democra"* of democra*.
      local filter = 'text:"' .. topic:gsub('["\\*]', "") .. '"' .. (topic:match "%*$" or "")
      local saying = statements:where(filter)
      local last = saying:sort("-issued")[1]
      none = none:where("not " .. filter)
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
    for s in none:sort("-issued"):each() do
      quiet[#quiet + 1] = { s.issued_on or "no date", " ", s }
    end
    if #quiet == 0 then doc:note("Each says at least one.") else doc:list(quiet) end
    doc:heading(2, "Who has not spoken")
    local dated = statements:where("issued:* issuer:*"):sort "-issued"
    if #dated == 0 then return doc:note("No statement has both an issuer and a day of issue.") end
    local since = options.since or date.minus(dated[1].issued_on, { days = 183 })
    local silent = {}
    for _, issuer in ipairs(dated:group "issuer") do
      local last = issuer.items[1]
      if last.issued_on < since then
        silent[#silent + 1] = { issuer.name, ": last on ", last.issued_on, ", ", last }
      end
    end
    if #silent == 0 then return doc:note { "Everybody has spoken since ", since, "." } end
    doc:list(silent)
  end,
}
