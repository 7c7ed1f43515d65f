-- The Lua of packs: 5.4, and the words that the host gives to rule files and reports.
std = "lua54"
max_line_length = 100
read_globals = {
  "lexicon", "ladder", "rule", "annotation_type", "language", "report", "format", "reader", "date",
  "options",
}
-- A pattern is one string: only so does its own line stand in the provenance of what it finds.
files["plugins/*/rules"] = { max_line_length = false }
files["Benchmarks/packs/*/rules"] = { max_line_length = false }
files["plugins/*/reports"] = { unused_args = false }
files["examples/cookbook/*/*/reports"] = { unused_args = false }
