-- Who holds what position on which country, and how hard.

report "matrix" {
  title = "Matrix of positions",
  doc = "Rows against columns; each cell has the strongest position as number and word.",
  options = {
    rows = { type = "enum", values = { "holder", "issuer", "kind", "year" }, default = "holder",
      doc = "What a row is." },
    columns = { type = "enum", values = { "country", "year", "month", "ladder", "holder" },
      default = "country", doc = "What a column is." },
    cell = { type = "enum", values = { "strongest", "latest", "count" }, default = "strongest",
      doc = "What stands in a cell." },
    type = { type = "enum", values = { "stance", "demand", "commitment" }, default = "stance",
      doc = "What is counted." },
  },
  build = function(archive, options, doc)
    local found = archive:annotations { type = options.type, status = "asserted" }
    local row = options.rows
    if options.type ~= "stance" and row == "holder" then row = "by" end
    local rows, columns = found:group(row, "count"), found:group(options.columns)
    doc:subtitle { #found, " annotations of type ", options.type, ", ", options.cell,
      " in each cell" }
    if #rows == 0 or #columns == 0 then
      return doc:note("There is nothing to put into rows and columns.")
    end
    doc:matrix {
      caption = "By " .. row .. " and " .. options.columns,
      row_title = row:gsub("^%l", string.upper),
      rows = rows, columns = columns, cell = options.cell,
    }
  end,
}
