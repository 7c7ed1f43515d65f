-- What is new: the claims of statements issued since a day.

local function count(n, word) return n .. " " .. word .. (n == 1 and "" or "s") end

-- " (reported by X)" of what is not asserted.
local function status(a)
  if a.status == "asserted" then return "" end
  return { " (", a.status, a.reported_by and " by " or "", a.reported_by or "", ")" }
end

-- The annotations whose words do not lie within those of another; of equals the first.
local function apart(list)
  local all, kept = {}, {}
  for a in list:each() do all[#all + 1] = { a = a, first = a.first, last = a.last } end
  for i, x in ipairs(all) do
    local inside = false
    for j, y in ipairs(all) do
      local within = i ~= j and y.first <= x.first and x.last <= y.last
      inside = inside or within and (j < i or y.last - y.first > x.last - x.first)
    end
    if not inside then kept[#kept + 1] = x.a end
  end
  return kept
end

report "digest" {
  title = "Digest",
  doc = "The claims of the newest statements, a heading for each statement; as a feed, an entry "
    .. "for each claim.",
  options = {
    since = {
      type = "date", doc = "The first day; without it the seven days up to the newest statement.",
    },
    most = { type = "integer", default = 20, doc = "Claims of each statement." },
  },
  build = function(archive, options, doc)
    local newest = archive:statements("issued:*"):sort("-issued")[1]
    if not newest then
      return doc:note("No statement has a day of issue; 'digest' goes by it.")
    end
    local since = options.since or date.minus(newest.issued_on, { days = 6 })
    local statements = archive:statements { since = since }
    doc:subtitle { "Since ", since, ": ", count(#statements, "statement") }
    if #statements == 0 then doc:note { "Nothing was issued since ", since, "." } end
    for s in statements:sort("-issued"):each() do
      doc:heading(2, s)
      doc:paragraph { s.issued_on, s.issuer and " · " or "", s.issuer or "" }
      local claims = apart(s:annotations "stance or demand or commitment")
      for i = 1, math.min(#claims, options.most) do
        local a = claims[i]
        local f = a.fields
        doc:claim({ f.holder or f.by or "Somebody", ": ", doc:formula(a),
          f.addressee and ", asked of " or "", f.addressee or "", status(a) }, a)
      end
      if #claims == 0 then doc:note("It takes no position and asks nothing.") end
      local more = #claims - options.most
      if more > 0 then doc:note { more, more == 1 and " more is" or " more are", " left out." } end
    end
  end,
}
