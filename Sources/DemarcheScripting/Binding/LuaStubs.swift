import DemarcheModel
package import DemarchePacks
import DemarcheReports

/// Writes the binding table as stubs of LuaCATS, which lua-language-server reads.
///
/// - Source: the annotations of https://luals.github.io/wiki/annotations/.
package enum LuaStubs {
  /// The stubs of level 1 of the API.
  package static func text() -> String {
    var parts = [
      "---@meta\n\n-- The Lua API of Demarche, level 1. 'demarche types' writes this file anew.\n",
      aliases.map { "---@alias \($0.name) \($0.type)\n" }.joined(),
    ]
    parts += Binding.classes.map(text)
    parts += Binding.declarations.map(text)
    parts += Binding.libraries.filter { !$0.functions.isEmpty }.map(text)
    parts += [
      """
      --- What 'lib/x.lua' of the same pack returns, for "lib.x".
      ---@param module string
      ---@return any
      function require(module) end

      """,
      "-- Lua has these, the sandbox has not.\n"
        + Binding.absentFunctions.map { "\n---@deprecated\nfunction \($0)() end\n" }.joined(),
    ]
    return parts.joined(separator: "\n")
  }

  /// The stubs of the global `options`, with the options of a pack as typed fields.
  package static func text(of options: [Manifest.Option]) -> String {
    var lines = [
      "---@meta", "", "-- The options of 'pack.toml'. 'demarche types' writes this file anew.", "",
      "--- What the pack's options are set to.", "---@class Options",
    ]
    for option in options {
      let name = option.name.replacing("-", with: "_")
      let documentation = option.documentation.map { " " + oneLine($0) } ?? ""
      let mark = option.defaultValue == nil ? "?" : ""
      lines.append("---@field \(key(name))\(mark) \(type(of: option))\(documentation)")
    }
    return (lines + ["", "---@type Options", "options = {}", ""]).joined(separator: "\n")
  }

  /// Names for what values may be.
  static let aliases: [(name: String, type: String)] = [
    ("Zone", choice(Zone.allCases.map(\.rawValue))),
    ("FieldKind", choice(AnnotationType.FieldKind.allCases.map(\.rawValue))),
    ("Overlap", choice(AnnotationType.Overlap.allCases.map(\.rawValue))),
    ("DatePrecision", choice(DateValue.Precision.allCases.map(\.rawValue))),
    ("ReportOptionType", choice(ReportOption.Kind.allCases.map(\.rawValue))),
    ("ChartKind", choice(Chart.Kind.allCases.map(\.rawValue))),
    ("MatrixCell", choice(["strongest", "latest", "count"])),
    ("SetValue", "string|number|boolean"),
    ("DraftText", "string|integer|Piece"),
    ("Evidence", "Annotation|List|Annotation[]"),
    ("Content", "string|number|boolean|Date|Statement|Annotation|Actor|table"),
  ]

  private static func choice(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: "|")
  }

  private static func text(of type: BindingClass) -> String {
    var lines = ["--- \(type.documentation) There \(type.places.text).", "---@class \(type.name)"]
    lines += type.items.map { "---@field \($0.key) \($0.type)" }
    for member in type.members {
      let place = member.places.isEmpty ? "" : " There \(member.places.text)."
      lines.append(
        "---@field \(key(member.name))\(member.isOptional ? "?" : "") "
          + "\(member.luaType(of: type.name)) \(member.documentation)\(place)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of declaration: Binding.Declaration) -> String {
    """
    --- \(declaration.documentation)
    ---@param name string
    ---@return fun(fields: \(declaration.fields.name))
    function \(declaration.name)(name) end

    """
  }

  private static func text(of library: BindingLibrary) -> String {
    let functions = library.functions.map { function in
      var lines = ["--- " + function.documentation]
      var names: [String] = []
      for parameter in function.parameters {
        let parts = parameter.split(separator: ": ", maxSplits: 1).map(String.init)
        lines.append("---@param \(parts[0]) \(parts.last ?? "any")")
        names.append(parts[0].replacing("?", with: ""))
      }
      if let result = function.result { lines.append("---@return \(result)") }
      let list = names.joined(separator: ", ")
      lines.append("function \(library.name).\(function.name)(\(list)) end")
      return lines.joined(separator: "\n") + "\n"
    }
    return "\(library.name) = {}\n\n" + functions.joined(separator: "\n")
  }

  private static func type(of option: Manifest.Option) -> String {
    switch option.kind {
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .list: "string[]"
    case .choice: choice(option.values.map { $0.replacing("\"", with: "\\\"") })
    }
  }

  // A name as a field is declared: odd ones in brackets.
  private static func key(_ name: String) -> String {
    let isName = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
    return isName && !(name.first?.isNumber ?? true) ? name : "[\"\(name)\"]"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
