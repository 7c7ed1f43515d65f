-- How well packs and corpus fit: what each rule finds, what statements lack, what is old.

report "health" {
  title = "Health of packs and corpus",
  doc = "Counts by type and rule, statements without findings or metadata, and how old the newest ones are.",
  options = {
    old = { type = "integer", default = 365, doc = "Days after which an issuer's newest statement is stale." },
  },
  build = function(archive, options, doc)
    local statements, all = archive:statements(), archive:annotations()
    doc:subtitle { #statements, " statements, ", #all, " annotations" }
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
    local lacking = { headline = 0, issuer = 0, issued_on = 0, language = 0, kind = 0, url = 0 }
    local empty = {}
    for s in statements:each() do
      for field, count in pairs(lacking) do
        if s[field] == nil then lacking[field] = count + 1 end
      end
      if #s:annotations "stance or demand or commitment" == 0 then empty[#empty + 1] = s.key end
    end
    local rows = {}
    for field, count in pairs(lacking) do rows[#rows + 1] = { field, count } end
    doc:table { caption = "Metadata that is absent", rows = rows,
      columns = { "Field", { "Statements", align = "number" } } }
    doc:paragraph { #empty, " statements have no position, demand or commitment." }
    if #empty > 0 then doc:list(empty) end
    doc:heading(2, "What is old")
    local newest, stale = statements:sort("issued")[-1], {}
    for _, issuer in ipairs(statements:group "issuer") do
      local last = issuer.items:sort("issued")[-1].issued_on
      if last and date.days(last, newest.issued_on) > options.old then
        stale[#stale + 1] = { issuer.name, ": newest of ", last }
      end
    end
    if #stale == 0 then return doc:note("Every issuer has a statement of late.") end
    doc:list(stale)
  end,
}
