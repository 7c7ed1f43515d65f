/// The names that a script can use, for suggestions.
enum ScriptNames {
  static let globals =
    DeclarationCollector.kinds + [
      "date", "options", "assert", "error", "ipairs", "pairs", "pcall", "xpcall", "select",
      "tonumber",
      "tostring", "type", "rawequal", "rawget", "rawlen", "rawset", "setmetatable", "getmetatable",
      "load", "require", "print", "string", "table", "math", "utf8", "coroutine",
    ]
}
