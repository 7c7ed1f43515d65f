import DemarcheModel
import DemarchePacks
import Testing

/// Each key of a TOML file, misspelt in several ways, is refused where it stands, with the right
/// one offered.
@Suite struct ManifestMutationTests {
  /// A key of a table, spelt wrongly.
  struct Mutation: Sendable, CustomTestStringConvertible {
    var table: String
    var key: String
    var written: String
    var testDescription: String { "[\(table)] \(written) for \(key)" }

    /// A file of two lines: the head of the table, and the key.
    var text: String {
      let head =
        switch table {
        case "": ""
        case _ where table.hasSuffix("[]"): "[[\(table.dropLast(2))]]"
        default: "[\(table.replacing("*", with: "name"))]"
        }
      return "\(head)\n  \(written) = 1\n"
    }
  }

  /// What fingers make of a word: a letter too many, one too few, two swapped, one wrong.
  static func misspellings(of key: String) -> [String] {
    let letters = Array(key)
    let middle = letters.count / 2
    var dropped = letters
    dropped.remove(at: middle)
    var swapped = letters
    swapped.swapAt(middle - 1, middle)
    var wrong = letters
    wrong[middle] = "q"
    return [key + "q", String(dropped), String(swapped), String(wrong)].filter { $0 != key }
  }

  static func mutations(of schema: TOMLSchema) -> [Mutation] {
    schema.tables.flatMap { table in
      table.keys.flatMap { key in
        misspellings(of: key).filter { !table.keys.contains($0) }.map {
          Mutation(table: table.name, key: key, written: $0)
        }
      }
    }
  }

  private static func faults(_ text: String) -> [Diagnostic] {
    do throws(PackError) {
      _ = try Manifest.parse(Array(text.utf8), file: "pack.toml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test(arguments: mutations(of: .manifest))
  func aMisspeltKeyOffersTheRightOne(mutation: Mutation) throws {
    let fault = try #require(
      Self.faults(mutation.text).first { $0.code == "pack/unknown-key" })
    let name = mutation.table.replacing("*", with: "name").replacing("[]", with: "[1]")
    let owner = name.isEmpty ? "the manifest" : "table '\(name)'"
    #expect(fault.message == "\(owner) has no key '\(mutation.written)'")
    #expect(fault.help == "did you mean '\(mutation.key)'?")
    #expect(fault.line == 2)
    #expect(fault.column == 3)
    #expect(fault.underline == mutation.written.count)
    #expect(fault.excerpt == "  \(mutation.written) = 1")
  }

  @Test(arguments: TOMLSchema.manifest.keys(of: "").filter { $0 != "schema" })
  func aMisspeltTableOffersTheRightOne(name: String) throws {
    let fault = try #require(
      Self.faults("schema = 1\n[\(name)q]\n").first { $0.code == "pack/unknown-key" })
    #expect(fault.help == "did you mean '\(name)'?")
    #expect(fault.line == 2)
    #expect(fault.column == 2)
  }

  /// The readers ask the schema: a right key of a table is never an unknown one.
  @Test(arguments: TOMLSchema.manifest.tables)
  func everyKeyIsTaken(table: TOMLSchema.Table) {
    for key in table.keys {
      let text = Mutation(table: table.name, key: key, written: key).text
      #expect(!Self.faults(text).contains { $0.code == "pack/unknown-key" }, "\(key)")
    }
  }
}
