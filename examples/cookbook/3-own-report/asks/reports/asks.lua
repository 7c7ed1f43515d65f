-- Who is asked to do what, and what is promised in return.
report "asks" {
  title = "Asks and promises",
  build = function(archive, options, doc)
    doc:heading(2, "Asked")
    local rows = {}
    for a in archive:annotations { type = "demand" }:each() do
      rows[#rows + 1] = { a.by, a.addressee or "–", { a.content, evidence = a } }
    end
    doc:table { caption = "Demands", columns = { "By", "Of", "What" }, rows = rows }

    doc:heading(2, "Promised")
    for a in archive:annotations { type = "commitment" }:each() do
      doc:claim({ a.by, " promises: ", a.content }, a)
    end
  end,
}
