import DemarcheScripting
import TestSupport
import Testing

/// The manual's lists of the Lua API hold the names of the binding table, and no others.
@Suite struct BindingManualTests {
  private static let page = Result {
    String(decoding: try Repository.bytes(of: "examples/manual/lua-api.md"), as: UTF8.self)
  }

  /// The words in back quotes of a cell; what stands in brackets explains, and is left out.
  private static func words(_ cell: some StringProtocol) -> Set<String> {
    let plain = String(cell).replacing(/\([^()]*\)/, with: "")
    return Set(plain.matches(of: /`([^`]+)`/).map { String($0.1) })
  }

  /// The second cell of a row.
  private static func row(_ first: String) throws -> Set<String> {
    let lines = try page.get().split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("| \(first) |") }, "\(first)")
    return words(line.dropFirst(first.count + 3))
  }

  private static func names(_ type: String) -> Set<String> {
    Set(Binding.classes.first { $0.name == type }?.names ?? [])
  }

  @Test(arguments: [
    ("match", "Match"), ("capture", "Capture"), ("verb", "Verb"), ("statement", "Statement"),
    ("issuer, and other actors", "Actor"), ("speaker", "Speaker"), ("block, sentence", "Block"),
    ("block, sentence", "Sentence"), ("annotation (in statement rules and reports)", "Annotation"),
    ("source (in readers)", "Source"), ("date", "Date"),
  ])
  func valuesHaveTheFieldsOfTheTable(row: String, type: String) throws {
    #expect(try Self.row(row) == Self.names(type))
  }

  /// The names that the page calls on something: `doc:table {`, `list:each()`.
  private static func calls(_ receiver: String, _ sign: Character) throws -> Set<String> {
    var names: Set<String> = []
    let lead = receiver + String(sign)
    for line in try page.get().split(separator: "\n") where line.hasPrefix("| `") {
      guard let cell = line.dropFirst(2).split(separator: " | ").first else { continue }
      for part in cell.split(separator: "`") where part.hasPrefix(lead) {
        names.insert(String(part.dropFirst(lead.count).prefix { $0.isLetter || $0 == "_" }))
      }
    }
    return names
  }

  @Test(arguments: [("archive", "Archive"), ("list", "List"), ("doc", "Document")])
  func methodsAreThoseOfTheTable(receiver: String, type: String) throws {
    #expect(try Self.calls(receiver, ":") == Self.names(type))
  }

  @Test func datesHaveTheFunctionsOfTheTable() throws {
    let library = try #require(Binding.libraries.first { $0.name == "date" })
    #expect(try Self.calls("date", ".") == Set(library.names))
  }

  @Test func theDeclarationsAreThoseOfTheTable() throws {
    let names = try Self.page.get().matches(of: /(?m)^\| `([a-z_]+) "/).map { String($0.1) }
    #expect(Set(names) == Set(Binding.declarations.map(\.name) + ["require"]))
  }

  @Test func theSandboxIsThatOfTheTable() throws {
    let lines = try Self.page.get().split(separator: "\n")
    let there = try #require(lines.first { $0.hasPrefix("There: ") })
    #expect(
      Self.words(there)
        == Set(Binding.functions).union(["date", "options"]))
    for library in Binding.libraries where library.name != "date" && library.name != "math" {
      let line = try #require(lines.first { $0.hasPrefix("- `\(library.name)`: ") })
      let names = line.split(separator: ": ", maxSplits: 1)[1].split(separator: ";")[0]
      #expect(
        names.split(separator: ", ").map(String.init).sorted() == library.names.sorted(),
        "\(library.name)")
    }
    let absent = try #require(lines.first { $0.hasPrefix("Not there: ") })
    let lacks = Self.words(absent.prefix { $0 != "." } + absent.dropFirst(90).prefix(60))
    #expect(lacks.isSuperset(of: ["io", "os", "debug", "package", "dofile", "loadfile", "warn"]))
  }
}
