-- What the south desk prints each week; the annotations come from the shared pack.
report "water" {
  title = "Water of the week",
  build = function(archive, options, doc)
    for w in archive:annotations { type = "withdrawal" }:each() do
      doc:claim({ w.by, " ", doc:strong(w.change), " its withdrawals" }, w)
    end
  end,
}
