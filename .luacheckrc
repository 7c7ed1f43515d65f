-- The Lua of packs: 5.4, and the words that the host gives to rule files and reports.
std = "lua54"
max_line_length = 100
read_globals = {
  "lexicon", "ladder", "rule", "annotation_type", "language", "report", "format", "reader", "date",
}
