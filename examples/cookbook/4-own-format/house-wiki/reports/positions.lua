report "positions" {
  title = "Positions",
  build = function(archive, options, doc)
    for s in archive:statements():each() do
      doc:heading(2, s.headline or s.key)
      local rows = {}
      for a in s:annotations("stance"):each() do
        local says = { doc:strong(a.trigger.text), evidence = a }
        rows[#rows + 1] = { a.holder.name, says, a.target.text }
      end
      doc:table { caption = "", columns = { "Holder", "Says", "Of" }, rows = rows }
    end
  end,
}
