-- The Lua of packs: 5.4 as the sandbox has it. 'demarche types' writes this file.
stds.demarche = {
  read_globals = {
    "lexicon", "ladder", "rule", "annotation_type", "language", "report", "reader", "format",
    "assert", "error", "ipairs", "pairs", "next", "pcall", "xpcall", "select", "tonumber",
    "tostring", "type", "rawequal", "rawget", "rawlen", "rawset", "setmetatable",
    "getmetatable", "load", "require", "print", "_G", "_VERSION",
    options = { other_fields = true },
    date = {
      fields = {
        "parse", "year", "days", "minus", "plus", "today",
      },
    },
    string = {
      fields = {
        "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack",
        "packsize", "rep", "reverse", "sub", "unpack", "upper",
      },
    },
    table = {
      fields = {
        "concat", "insert", "move", "pack", "remove", "sort", "unpack",
      },
    },
    math = {
      fields = {
        "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge",
        "log", "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "random", "sin",
        "sqrt", "tan", "tointeger", "type", "ult",
      },
    },
    utf8 = {
      fields = {
        "char", "charpattern", "codepoint", "codes", "len", "offset",
      },
    },
    coroutine = {
      fields = {
        "close", "create", "isyieldable", "resume", "running", "status", "wrap", "yield",
      },
    },
  },
}
std = "demarche"
max_line_length = 100
exclude_files = { "**/.demarche/**" }
-- A pattern is one string: only so does its own line stand in the provenance of what it finds.
files["**/rules/**"] = { max_line_length = false }
-- Functions of reports get what they need not use.
files["**/reports/**"] = { unused_args = false }
