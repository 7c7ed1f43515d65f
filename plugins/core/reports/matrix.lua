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
    if options.rows == options.columns then
      error("rows and columns are both '" .. options.rows .. "'; one of them has to differ", 0)
    end
    local all = archive:annotations { type = options.type }
    local found = all:where "status:asserted"
    -- Who demands or promises stands in another field than who takes a position.
    local function field(name)
      return name == "holder" and options.type ~= "stance" and "by" or name
    end
    local rows = found:group(field(options.rows), "count")
    local columns = found:group(field(options.columns))
    doc:subtitle { #found, #found == 1 and " annotation" or " annotations", " of type ",
      options.type, ", ", options.cell, " in each cell; ", #all - #found,
      " left out, being not asserted" }
    if #rows == 0 or #columns == 0 then
      return doc:note("There is nothing to put into rows and columns.")
    end
    if options.columns == "country" and #columns == 1 and columns[1].key == "" then
      doc:callout("No statement says which country it is about; try --set columns=year.")
    end
    local title = options.rows:gsub("^%l", string.upper)
    doc:matrix {
      caption = "By " .. options.rows .. " and " .. options.columns, row_title = title,
      rows = rows, columns = columns, cell = options.cell,
    }
  end,
}
