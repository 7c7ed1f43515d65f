import DemarcheArchive
import DemarcheModel
import TestSupport
import Testing

/// Packs change their annotation types, and name fields as they like.
@Suite struct TypeChangeTests {
  /// Puts annotations of a type into an archive, each with a declaration of its own.
  private func archive(
    _ steps: [(fields: [AnnotationType.FieldDeclaration], values: [Field])]
  ) throws -> TemporaryArchive {
    let archive = try TemporaryArchive()
    for (number, step) in steps.enumerated() {
      let type = AnnotationType("vow", step.fields, overlap: .all)
      let findings = TypeChangeTests.vow("\(number)", step.values)
      try Sample.add([findings], to: archive.archive, by: Sample.rules(types: [type]))
      #expect(try archive.archive.findings(of: "\(number)") == findings)
    }
    #expect(try archive.archive.verify().faults == [])
    return archive
  }

  private static func vow(_ key: String, _ fields: [Field]) -> Findings {
    var annotation = Annotation(
      type: "vow", range: TextRange(0, 7), trigger: TextRange(0, 7), sentence: TextRange(0, 8),
      sentenceNumber: 1, zone: .body, provenance: Sample.provenance("test/pack/vow"))
    annotation.fields = fields
    return Findings(statement: Sample.statement(key), annotations: [annotation])
  }

  @Test func aFieldThatMakesAnIdentityLaterIsAFieldOfItsOwn() throws {
    let archive = try archive([
      (
        [.init("name", .text), .init("kind", .text)],
        [Field(name: "name", value: .text("Ostmark")), Field(name: "kind", value: .text("state"))]
      ),
      (
        [.init("name", .text), .init("kind", .text), .init("id", .text)],
        [
          Field(name: "name", value: .text("Norlund")), Field(name: "kind", value: .text("state")),
          Field(name: "id", value: .text("NL")),
        ]
      ),
    ])
    #expect(
      try archive.archive.rows("SELECT name, kind, id FROM vow ORDER BY statement")
        == ["Ostmark|state|NULL", "Norlund|state|NL"])
  }

  @Test func anIdentityThatLosesAPartKeepsTheRest() throws {
    let archive = try archive([
      (
        [.init("name", .text), .init("id", .text), .init("kind", .text)],
        [
          Field(name: "name", value: .text("Ostmark")), Field(name: "id", value: .text("OM")),
          Field(name: "kind", value: .text("state")),
        ]
      ),
      (
        [.init("name", .text), .init("id", .text), .init("kind", .integer)],
        [
          Field(name: "name", value: .text("Norlund")), Field(name: "id", value: .text("NL")),
          Field(name: "kind", value: .integer(3)),
        ]
      ),
    ])
    #expect(
      try archive.archive.rows("SELECT name, id FROM vow ORDER BY statement")
        == ["Ostmark|OM", "Norlund|NL"])
  }

  @Test func aFieldMayChangeItsKindAgainAndAgain() throws {
    let text = AnnotationType.FieldDeclaration("size", .text)
    let number = AnnotationType.FieldDeclaration("size", .integer)
    let archive = try archive([
      ([text], [Field(name: "size", value: .text("big"))]),
      ([number], [Field(name: "size", value: .integer(3))]),
      ([text], [Field(name: "size", value: .text("small"))]),
      ([number], [Field(name: "size", value: .integer(4))]),
    ])
    #expect(
      try archive.archive.rows("SELECT size FROM vow ORDER BY statement")
        == ["NULL", "3", "NULL", "4"])
  }

  @Test func fieldsMayBeCalledAsColumnsAre() throws {
    let names = ["start", "Version", "rule", "parts", "end", "x", "x_first_day"]
    let archive = try archive([
      (
        names.map { .init($0, $0 == "x" ? .date : .text) },
        names.filter { $0 != "x" }.map { Field(name: $0, value: .text("a " + $0)) }
      )
    ])
    #expect(
      try archive.archive.rows("SELECT start_field, rule_field, parts FROM vow")
        == ["a start|a rule|a parts"])
  }

  @Test func anActorWithoutANameIsFoundByItsWords() throws {
    let archive = try archive([
      (
        [.init("name", .text), .init("id", .text), .init("kind", .text)],
        [Field(name: "kind", value: .text("state"))]
      )
    ])
    #expect(try archive.archive.rows("SELECT name FROM vow") == ["Norlund"])
  }
}
