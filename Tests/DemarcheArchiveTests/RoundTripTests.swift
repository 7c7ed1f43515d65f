import DemarcheArchive
import DemarcheModel
import TestSupport
import Testing

/// What goes into an archive comes out of it.
@Suite struct RoundTripTests {
  @Test func findingsComeBackAsTheyWere() throws {
    let archive = try TemporaryArchive()
    let findings = Sample.findings(Sample.statement("a"))
    try Sample.add([findings], to: archive.archive)
    #expect(try archive.archive.findings(of: "a") == findings)
    #expect(try archive.archive.verify().faults == [])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyFindingsComeBackAsTheyWere(seed: UInt64) throws {
    let archive = try TemporaryArchive()
    var numbers = SeededGenerator(seed: seed)
    let all = (0..<5).map { number in
      RandomFindings.make(key: "k\(number)", using: &numbers)
    }
    try Sample.add(all, to: archive.archive, by: Sample.rules(types: RandomFindings.types))
    for findings in all {
      #expect(try archive.archive.findings(of: findings.statement.key) == findings)
    }
    #expect(try archive.archive.verify().faults == [])
  }

  @Test func viewsNameColumnsAsTheModelDoes() throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    #expect(
      try archive.archive.rows(
        """
        SELECT statement, issued_on, issuer_id, holder, holder_id, holder_kind, target, polarity,
          strength, ladder, text, trigger, status, negated, rule, rung, pack, verdict
        FROM stance
        """) == [
          "a|2023-03-20|EU|European Union|EU|igo|the law of Norlund|1|2|stance.eu|"
            + "The EU welcomes the law of Norlund|welcomes|asserted|0|test/pack/stance|~welcome|"
            + "test/pack@1.0.0|NULL"
        ])
    #expect(
      try archive.archive.rows("SELECT name, id, kind, zone, sentence FROM actor WHERE id = 'NL-X'")
        == ["Norlund|NL-X|state|title|Norlund:", "Norlund|NL-X|state|title|Norlund:"])
    #expect(
      try archive.archive.rows("SELECT count FROM mention JOIN reference USING (reference)")
        == ["2"])
  }

  @Test func wordsAreFoundWithoutTheirDiacritics() throws {
    let archive = try TemporaryArchive()
    let text = "The EU welcomes the law of Norlund. Café Ångström."
    try Sample.add([Sample.findings(Sample.statement("a", text))], to: archive.archive)
    for words in ["cafe", "ANGSTROM", "\"law of norlund\"", "headline: about"] {
      #expect(
        try archive.archive.rows(
          "SELECT rowid FROM search WHERE search MATCH '\(words)'") == ["1"], "\(words)")
    }
  }

  @Test func aFieldOfANameThatViewsHaveIsToldApart() throws {
    let archive = try TemporaryArchive()
    var findings = Findings(statement: Sample.statement("a"))
    var metadata = Annotation(
      type: "metadata", range: TextRange(0, 7), trigger: TextRange(0, 7),
      sentence: TextRange(0, 8), sentenceNumber: 1, zone: .title,
      provenance: Sample.provenance("test/pack/m"))
    metadata.fields = [Field(name: "issuer", value: .actor(ActorReference(name: "Ostmark")))]
    findings.annotations = [metadata]
    try Sample.add([findings], to: archive.archive)
    #expect(
      try archive.archive.rows("SELECT issuer, issuer_field, issuer_field_id FROM metadata")
        == ["European Union|Ostmark|NULL"])
  }
}
