/// What the sandbox has of Lua, and the library `date`.
extension Binding {
  /// Functions and values that stand for themselves.
  package static let functions = [
    "assert", "error", "ipairs", "pairs", "next", "pcall", "xpcall", "select", "tonumber",
    "tostring", "type", "rawequal", "rawget", "rawlen", "rawset", "setmetatable", "getmetatable",
    "load", "require", "print", "_G", "_VERSION",
  ]

  /// What Lua has and the sandbox lacks; of a library as `string.dump`.
  package static let absent = [
    "arg", "collectgarbage", "debug", "dofile", "io", "loadfile", "os", "package", "warn",
    "string.dump", "math.randomseed",
  ]

  /// Those of them that are functions.
  package static let absentFunctions = [
    "collectgarbage", "dofile", "loadfile", "warn", "string.dump", "math.randomseed",
  ]

  /// The tables of functions.
  package static let libraries = [
    BindingLibrary("date", dateFunctions),
    BindingLibrary(
      "string",
      [
        "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack",
        "packsize", "rep", "reverse", "sub", "unpack", "upper",
      ]),
    BindingLibrary("table", ["concat", "insert", "move", "pack", "remove", "sort", "unpack"]),
    BindingLibrary(
      "math",
      [
        "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
        "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "random", "sin", "sqrt",
        "tan", "tointeger", "type", "ult",
      ]),
    BindingLibrary("utf8", ["char", "charpattern", "codepoint", "codes", "len", "offset"]),
    BindingLibrary(
      "coroutine",
      ["close", "create", "isyieldable", "resume", "running", "status", "wrap", "yield"]),
  ]

  private static let dateFunctions: [BindingName] = [
    .function(
      "parse", ["text: string", "reference?: Date"], gives: "Date?",
      "The date that a text says; one such as 'yesterday' needs the date it is seen from."),
    .function("year", ["d: Date"], gives: "Date?", "The year of a date."),
    .function(
      "days", ["from: Date", "to: Date"], gives: "integer",
      "The days between the first days of two dates."),
    .function("minus", ["d: Date", "by: DateShift"], gives: "Date", "A date moved back."),
    .function("plus", ["d: Date", "by: DateShift"], gives: "Date", "A date moved on."),
    .function(
      "today", gives: "Date",
      "The day of the run; of packs with the permission 'clock' alone."),
  ]

  /// What moves a date.
  static let dateShift = BindingClass(
    "DateShift", "How far a date is moved.", in: .everywhere,
    [
      .field("years?", "integer", "Years."),
      .field("months?", "integer", "Months."),
      .field("days?", "integer", "Days."),
    ])
}
