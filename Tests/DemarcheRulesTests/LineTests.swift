import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 4: `lines` match whole lines that follow each other.
@Suite struct LineTests {
  static let bench = RuleBench([
    .rule("signature", emit: "contact") {
      $0.zones = [.signature]
      $0.lines = [
        .pattern("^ name:<person> $"), .pattern("^ role:({Cap} spokesperson <rest>)"),
        .pattern("[^ phone:<phone> $]"),
      ]
    }
  ])

  static func found(_ text: String, zone: Zone = .signature) -> [String] {
    bench.found(RuleBench.statement(text, zone: zone), "name", "role", "phone")
  }

  @Test func takeEachItsLine() {
    #expect(Self.bench.diagnostics.isEmpty)
    #expect(
      Self.found("Peter Stano\nLead Spokesperson for Foreign Affairs\n+32 460 75 45 53")
        == [
          "Peter Stano name=Peter Stano role=Lead Spokesperson for Foreign Affairs "
            + "phone=+32460754553"
        ])
  }

  @Test(arguments: ["\n", "\r\n", "\n\n", "\n \n"])
  func followEachOther(gap: String) {
    #expect(
      Self.found("Peter Stano" + gap + "Lead Spokesperson for Asia")
        == ["Peter Stano name=Peter Stano role=Lead Spokesperson for Asia"])
  }

  @Test(arguments: [
    "Lead Spokesperson for Asia\nPeter Stano",
    "Peter Stano\nof Brussels\nLead Spokesperson for Asia",
    "Peter Stano, Brussels\nLead Spokesperson for Asia", "Peter Stano",
    "Peter Stano\nThe spokesperson", "",
  ])
  func matchNothingElse(text: String) {
    #expect(Self.found(text).isEmpty)
  }

  @Test func matchInTheirZoneAlone() {
    #expect(Self.found("Peter Stano\nLead Spokesperson for Asia", zone: .contact).isEmpty)
  }

  @Test func matchAsOftenAsTheyStandThere() {
    let text = "Peter Stano\nLead Spokesperson for Asia\nNabila Massrali\nFirst Spokesperson for X"
    #expect(
      Self.found(text) == [
        "Peter Stano name=Peter Stano role=Lead Spokesperson for Asia",
        "Nabila Massrali name=Nabila Massrali role=First Spokesperson for X",
      ])
  }

  @Test func skipTheBlankLineBetweenTwoBlocks() {
    let text = "Peter Stano\n\nLead Spokesperson for Asia"
    var statement = RuleBench.statement(text, zone: .signature)
    statement.blocks = [
      Block(zone: .signature, range: TextRange(0, 11), paragraph: 1),
      Block(zone: .signature, range: TextRange(13, text.utf8.count), paragraph: 2),
    ]
    #expect(
      Self.bench.found(statement, "name", "role")
        == ["Peter Stano name=Peter Stano role=Lead Spokesperson for Asia"])
    statement.blocks[1].zone = .contact
    #expect(Self.bench.found(statement).isEmpty)
  }

  @Test func leaveNoBlockOut() {
    let text = "Peter Stano\n\nIt is so.\n\nLead Spokesperson for Asia"
    var statement = RuleBench.statement(text, zone: .signature)
    statement.blocks = [
      Block(zone: .signature, range: TextRange(0, 11), paragraph: 1),
      Block(zone: .body, range: TextRange(13, 22), paragraph: 2),
      Block(zone: .signature, range: TextRange(24, text.utf8.count), paragraph: 3),
    ]
    #expect(Self.bench.found(statement).isEmpty)
  }

  @Test(arguments: [
    ("a\nb\nlaw", 1), ("a\nlaw", 1), ("law", 1), ("law\nlaw", 1), ("law\nlaw\nlaw\nlaw", 2),
    ("a\nb\nc", 0),
  ])
  func leaveOutOptionalLinesWhereTheOthersFitOnlySo(text: String, count: Int) {
    let bench = RuleBench([
      .rule("x", emit: "contact") {
        $0.lines = [.pattern("[^ {any}+ $]"), .pattern("[^ {any}+ $]"), .pattern("^ law $")]
      }
    ])
    let statement = RuleBench.statement(text, zone: .signature)
    #expect(bench.findings(statement).annotations.count == count)
  }

  @Test func coverTheLinesFromTheFirstToTheLast() {
    let statement = RuleBench.statement(
      "Peter Stano\nLead Spokesperson for Asia\n\nBrussels", zone: .signature)
    let annotations = Self.bench.findings(statement).annotations
    #expect(
      annotations.map { statement.text(in: $0.range) }
        == ["Peter Stano\nLead Spokesperson for Asia"])
  }
}
