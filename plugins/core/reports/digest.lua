-- What is new: the claims of statements issued since a day.

report "digest" {
  title = "Digest",
  doc = "The claims of the newest statements, a heading for each statement; as a feed, an entry for each claim.",
  options = {
    since = { type = "date", doc = "The first day; without it the seven days up to the newest statement." },
    most = { type = "integer", default = 20, doc = "Claims of each statement." },
  },
  build = function(archive, options, doc)
    local newest = archive:statements():sort("issued")[-1]
    if not newest or not newest.issued_on then
      return doc:note("No statement has a day of issue; 'digest' goes by it.")
    end
    local since = options.since or date.minus(newest.issued_on, { days = 6 })
    local statements = archive:statements { since = since }
    doc:subtitle { "Since ", since, ": ", #statements, " statements" }
    if #statements == 0 then doc:note { "Nothing was issued since ", since, "." } end
    for s in statements:sort("-issued"):each() do
      doc:heading(2, s)
      doc:paragraph { s.issued_on, s.issuer and " · " or "", s.issuer or "" }
      local claims = s:annotations { type = { "stance", "demand", "commitment" } }
      for a in claims:take(options.most):each() do
        local f = a.fields
        doc:claim({ f.holder or f.by or "Somebody", ": ", doc:formula(a),
          f.addressee and ", asked of " or "", f.addressee or "" }, a)
      end
      if #claims == 0 then doc:note("It takes no position and asks nothing.") end
      if #claims > options.most then doc:note { #claims - options.most, " more are left out." } end
    end
  end,
}
