-- How well packs and corpus fit: what each rule finds, what statements lack, what is old.

local function count(n, word) return n .. " " .. word .. (n == 1 and "" or "s") end

report "health" {
  title = "Health of packs and corpus",
  doc = "Counts by type and rule, statements without findings or metadata, and how old the newest "
    .. "ones are.",
  options = {
    old = {
      type = "integer", default = 365,
      doc = "Days after which an issuer's newest statement is stale.",
    },
  },
  build = function(archive, options, doc)
    local statements, all = archive:statements(), archive:annotations()
    doc:subtitle { count(#statements, "statement"), ", ", count(#all, "annotation") }
    doc:heading(2, "What is found")
    local types = {}
    for _, kind in ipairs(all:group("type", "count")) do
      types[#types + 1] = { kind.name, kind.count, #kind.items:group "statement",
        #kind.items:where "certainty:implicit" }
    end
    doc:table { caption = "By type", rows = types, columns = { "Type",
      { "Annotations", align = "number" }, { "Statements", align = "number" },
      { "Implicit", align = "number" } } }
    local rules = {}
    for _, rule in ipairs(all:group("rule", "count")) do
      rules[#rules + 1] = { rule.name, rule.count, { rule.items[1].trigger.text,
        evidence = rule.items[1] } }
    end
    doc:table { caption = "By rule", rows = rules,
      columns = { "Rule", { "Annotations", align = "number" }, "For example" } }
    doc:heading(2, "What statements lack")
    local lacking = { headline = 0, issuer = 0, issued_on = 0, language = 0, kind = 0, url = 0,
      country = 0 }
    local empty = {}
    for s in statements:each() do
      for field, n in pairs(lacking) do
        local value = field ~= "country" and s[field]
        if field == "country" then value = s.subject_countries[1] end
        if value == nil then lacking[field] = n + 1 end
      end
      if #s:annotations "stance or demand or commitment" == 0 then empty[#empty + 1] = s.key end
    end
    local rows = {}
    for field, n in pairs(lacking) do rows[#rows + 1] = { field, n } end
    doc:table { caption = "Metadata that is absent", rows = rows,
      columns = { "Field", { "Statements", align = "number" } } }
    doc:paragraph { count(#empty, "statement"), #empty == 1 and " has" or " have",
      " no position, demand or commitment." }
    if #empty > 0 then doc:list(empty) end
    doc:heading(2, "What is old")
    local dated, stale = statements:where("issued:* issuer:*"):sort "-issued", {}
    if #dated == 0 then
      return doc:note("Nothing is known: no statement has both an issuer and a day of issue.")
    end
    for _, issuer in ipairs(dated:group "issuer") do
      local last = issuer.items[1].issued_on
      if date.days(last, dated[1].issued_on) > options.old then
        stale[#stale + 1] = { issuer.name, ": newest of ", last }
      end
    end
    if #stale == 0 then return doc:note("Every issuer has a statement of late.") end
    doc:list(stale)
  end,
}
