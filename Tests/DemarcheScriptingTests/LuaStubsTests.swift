import DemarcheLua
import DemarchePacks
import DemarcheScripting
import Testing

/// The stubs are Lua, and say all that the binding table says.
@Suite struct LuaStubsTests {
  /// Compiles text without running it.
  private static func compile(_ text: String) throws {
    let chunk = "return function()\n" + text + "\nend"
    try LuaThread().run { () throws(LuaError) in
      let state = try LuaState()
      try state.execute(source: Array(chunk.utf8), chunkName: "stubs.lua")
    }
  }

  static var options: [Manifest.Option] {
    get throws {
      try Manifest.parse(
        Array(
          """
          schema = 1
          [pack]
          id = "test/pack"
          version = "1.0.0"
          [options.min-strength]
          type = "integer"
          default = 1
          doc = "Weaker ones\\nare left out."
          [options.end]
          type = "enum"
          values = ["a\\"b", "c"]
          [options.names]
          type = "list"
          """.utf8), file: "pack.toml"
      ).options
    }
  }

  @Test func theyAreLua() throws {
    try Self.compile(LuaStubs.text())
    try Self.compile(LuaStubs.text(of: try Self.options))
  }

  @Test func optionsAreFieldsWithTheirTypes() throws {
    let fields = LuaStubs.text(of: try Self.options).split(separator: "\n").filter {
      $0.hasPrefix("---@field")
    }
    #expect(
      fields == [
        "---@field end? \"a\\\"b\"|\"c\"",
        "---@field min_strength integer Weaker ones are left out.",
        "---@field names? string[]",
      ])
  }

  /// The lines of the stub of a class.
  private static func lines(of type: String) -> [Substring] {
    let lines = LuaStubs.text().split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "---@class \(type)") else { return [] }
    return Array(lines[start...].prefix { !$0.isEmpty })
  }

  @Test func everyNameIsInThem() {
    for type in Binding.classes {
      let lines = Self.lines(of: type.name)
      for member in type.members {
        let names = [member.name + " ", member.name + "? "]
        #expect(
          lines.contains { line in names.contains { line.hasPrefix("---@field " + $0) } },
          "\(type.name).\(member.name)")
      }
      #expect(lines.count == 1 + type.items.count + type.members.count, "\(type.name)")
    }
    let text = LuaStubs.text()
    for declaration in Binding.declarations {
      #expect(text.contains("function \(declaration.name)(name) end"))
      #expect(text.contains("---@return fun(fields: \(declaration.fields.name))"))
    }
    for library in Binding.libraries {
      for function in library.functions {
        #expect(text.contains("function \(library.name).\(function.name)("))
      }
    }
  }

  @Test func everyTypeThatTheyNameIsThere() throws {
    let text = LuaStubs.text()
    let builtIn: Set = [
      "any", "boolean", "fun", "integer", "nil", "number", "self", "string", "table", "true",
      "false",
    ]
    var known = Set(Binding.classes.map(\.name)).union(builtIn)
    for match in text.matches(of: /---@alias (\w+)/) { known.insert(String(match.1)) }
    for type in Binding.classes {
      let types =
        type.items.map(\.type) + type.members.map { $0.luaType(of: type.name) }
      for written in types {
        let plain = written.replacing(/"[^"]*"/, with: "").replacing(/\w+\??:/, with: "")
        let words = plain.matches(of: /[A-Za-z_]\w*/).map { String($0.0) }
        #expect(Set(words).subtracting(known) == [], "\(type.name): \(written)")
      }
    }
  }
}
