import DemarcheLua
import DemarcheScripting
import TestSupport
import Testing

/// What the binding table says is what scripts have.
@Suite struct BindingTests {
  /// What Lua 5.4 has where it was built to be like older ones; the table leaves it out.
  static let old: Set<String> = [
    "math.pow", "math.cosh", "math.sinh", "math.tanh", "math.frexp", "math.ldexp", "math.log10",
    "math.atan2",
  ]

  /// All globals of a script while it is loaded, and what tables among them hold.
  private static func sandbox() throws -> Set<String> {
    let program = try ScriptPack.load(
      """
      local names = {}
      for name, value in pairs(_G) do
        names[#names + 1] = name
        if type(value) == "table" and value ~= _G then
          for inner in pairs(value) do names[#names + 1] = name .. "." .. inner end
        end
      end
      rule "names" { emit = "event", match = "x", doc = table.concat(names, " ") }
      """)
    let names = try #require(program.declarations?.rules.first?.documentation)
    return Set(names.split(separator: " ").map(String.init))
  }

  @Test func theSandboxHasWhatTheTableNames() throws {
    let named = Set(
      Binding.globals
        + Binding.libraries.flatMap { library in library.names.map { library.name + "." + $0 } })
    let there = try Self.sandbox()
    #expect(there.subtracting(named).subtracting(Self.old) == [])
    #expect(named.subtracting(there) == [])
  }

  @Test func theSandboxLacksWhatTheTableSays() throws {
    #expect(Set(Binding.absent).intersection(try Self.sandbox()) == [])
    #expect(Set(Binding.absentFunctions).subtracting(Binding.absent) == [])
  }

  @Test func everyNameStandsOnceWithASentence() {
    for type in Binding.classes {
      #expect(Set(type.names).count == type.names.count, "\(type.name)")
      #expect(type.documentation.hasSuffix("."), "\(type.name)")
      for member in type.members {
        #expect(member.documentation.hasSuffix("."), "\(type.name).\(member.name)")
        #expect(!member.documentation.contains("\n"))
      }
    }
    #expect(Set(Binding.classes.map(\.name)).count == Binding.classes.count)
  }

  @Test(arguments: Binding.declarations.map(\.name).filter { $0 != "lexicon" })
  func aMisspeltKeyOffersTheRightOne(name: String) throws {
    let declaration = try #require(Binding.declarations.first { $0.name == name })
    let keys = declaration.fields.names
    let lines = keys.map { "  [\"\($0)q\"] = true,\n" }.joined()
    let program = try ScriptPack.load("\(name) \"x\" {\n" + lines + "}\n")
    let faults = program.diagnostics.filter { $0.code == "rule/unknown-key" }
      .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    #expect(faults.map(\.message) == keys.map { "\(name) 'x' has no field '\($0)q'" })
    #expect(faults.map(\.help) == keys.map { "did you mean '\($0)'?" })
    #expect(faults.map(\.line) == keys.indices.map { $0 + 2 })
    #expect(faults.allSatisfy { $0.column == 5 })
  }

  @Test(arguments: Binding.declarations.map(\.name) + ["date", "string", "table", "require"])
  func aMisspeltGlobalOffersTheRightOne(name: String) throws {
    let program = try ScriptPack.load("local x = \(name)q\n")
    let fault = try #require(program.diagnostics.first)
    #expect(fault.code == "lua/unknown-global")
    #expect(fault.help == "did you mean '\(name)'?")
  }

  @Test func theKeysOfARuleAreThoseThatAreRead() throws {
    // Nothing is right for any key, so that one that nothing reads would be taken silently.
    let declaration = try #require(Binding.declarations.first { $0.name == "rule" })
    let files = declaration.fields.names.map { "rule \"\($0)\" { \($0) = 1.5 }\n" }
    let program = try ScriptPack.load(files.joined())
    for name in declaration.fields.names {
      #expect(program.diagnostics.contains { $0.message.hasPrefix("'\(name)' of") }, "\(name)")
    }
  }
}
