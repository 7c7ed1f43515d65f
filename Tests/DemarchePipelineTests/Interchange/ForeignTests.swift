import DemarcheModel
import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// Annotations that other programs made.
@Suite struct ForeignTests {
  static let words = "Der EU begrüßt 👍 die Reform.\r\nZweite Zeile."

  static func brat(_ annotations: String, text: String = words) throws -> [Findings] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.txt")
    try folder.write(annotations, to: "a.ann")
    var found: [Findings] = []
    try InterchangeReader(.brat).read(folder.path) { found.append($0) }
    return found
  }

  static func web(_ json: String) throws -> [Findings] {
    let folder = try TemporaryFolder()
    let path = try folder.write(json, to: "a.jsonld")
    let statement = Statement(
      key: "texts/a.txt", text: words,
      source: SourceDocument(origin: "texts/a.txt", mediaType: "", sha256: "", byteCount: 0))
    var found: [Findings] = []
    try InterchangeReader(.webAnnotation, texts: ImportTexts([statement])).read(path) {
      found.append($0)
    }
    return found
  }

  @Test func bratEventsBecomeAnnotationsWithFields() throws {
    let findings = try #require(
      try Self.brat(
        """
        T1\tStance 7 14\tbegrüßt
        T2\tActor 4 6\tEU
        T3\tThing 17 27;29 42\tdie Reform Zweite Zeile.
        E1\tPositive-Stance:T1 Holder:T2 Target:T3
        A1\tPolarity E1 1
        A2\tNegation E1
        N1\tReference T2 Wikidata:Q458\tEuropean Union
        #1\tAnnotatorNotes E1\tsure?
        """.replacing("17 27;29 42\tdie Reform Zweite Zeile.", with: "17 27\tdie Reform")
      ).first)
    let stance = try #require(findings.annotations.first)
    #expect(findings.annotations.count == 1)
    #expect(stance.type == "positive_stance")
    #expect(findings.statement.text(in: stance.trigger) == "begrüßt")
    #expect(findings.statement.text(in: stance.range) == "EU begrüßt 👍 die Reform")
    #expect(stance["holder"]?.value == .actor(ActorReference(name: "European Union", id: "Q458")))
    #expect(stance["polarity"]?.value == .integer(1))
    #expect(stance["comment"]?.value == .text("sure?"))
    #expect(stance.status.isNegated)
    #expect(stance.provenance.rule == "elsewhere/brat/unknown")
    #expect(stance.provenance.text == "elsewhere/brat/unknown@0:a.ann:4")
  }

  @Test func wordsOverALineBreakAreOneRange() throws {
    let findings = try Self.brat("T1\tQuote 17 28;30 36\tdie Reform. Zweite\n")
    let quote = try #require(findings.first?.annotations.first)
    #expect(findings.first?.statement.text(in: quote.range) == "die Reform.\r\nZweite")
  }

  @Test func relationsAreAnnotationsOfTheirArguments() throws {
    let findings = try Self.brat("T1\tA 4 6\tEU\nT2\tB 21 27\tReform\nR1\tOn Arg1:T1 Arg2:T2\n")
    let relation = try #require(findings.first?.annotations.first)
    #expect(relation.type == "on")
    #expect(relation.fields.map(\.name) == ["arg1", "arg2"])
  }

  @Test func whatIsMovedInBratIsNoLongerTheRules() throws {
    var annotation = Annotation(
      type: "stance", range: TextRange(4, 16), trigger: TextRange(7, 16),
      sentence: TextRange(0, 33), sentenceNumber: 1, zone: .body,
      fields: [
        Field(name: "holder", value: .text("EU"), range: TextRange(4, 6)),
        Field(name: "polarity", value: .integer(1)),
      ],
      provenance: Provenance(rule: "n/p/r", pack: "n/p@1", file: "a.lua", line: 1))
    annotation.status.tense = .past
    let statement = Statement(
      key: "a", text: Self.words,
      source: SourceDocument(origin: "a", mediaType: "", sha256: "", byteCount: 0))
    let lines = String(
      decoding: BratDocument(Findings(statement: statement, annotations: [annotation])).annotations,
      as: UTF8.self)
    let same = try #require(try Self.brat(lines).first?.annotations.first)
    #expect(same.provenance == annotation.provenance)
    let moved = lines.replacing("polarity E1 1", with: "polarity E1 -1")
    let edited = try #require(try Self.brat(moved).first?.annotations.first)
    #expect(edited["polarity"]?.value == .integer(-1))
    #expect(edited["holder"]?.value == .text("EU"))
    #expect(edited.status.tense == .past)
    #expect(edited.provenance.rule == "elsewhere/brat/unknown")
  }

  @Test func aTextThatIsNotNormalizedKeepsItsWords() throws {
    let text = "Re\u{301}publique francaise\u{327}. Fin."
    let findings = try Self.brat("T1\tPlace 12 22\tfrancaise\u{327}\n", text: text)
    let place = try #require(findings.first?.annotations.first)
    #expect(findings.first?.statement.text == text.precomposedStringWithCanonicalMapping)
    #expect(findings.first?.statement.text(in: place.range) == "francais\u{229}")
  }

  @Test func aQuotationFindsItsWordsByWhatStandsAround() throws {
    let findings = try Self.web(
      """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
       "creator": {"type": "Person", "name": "Ana B."}, "motivation": "commenting",
       "body": [{"type": "TextualBody", "value": "why?"},
                {"type": "TextualBody", "value": "Open Question", "purpose": "tagging"}],
       "target": {"source": "file:///x/texts/a.txt", "selector": {
         "type": "TextQuoteSelector", "exact": "e", "prefix": "t", "suffix": " Zeile"}}}
      """)
    let note = try #require(findings.first?.annotations.first)
    #expect(note.type == "open_question")
    #expect(note.range == TextRange(40, 41))
    #expect(note["comment"]?.value == .text("why?"))
    #expect(note.provenance.rule == "elsewhere/web-annotation/ana_b")
  }

  @Test func positionsCountCodePoints() throws {
    let findings = try Self.web(
      """
      {"type": "Annotation", "body": "note", "target": {"source": "a.txt", "selector":
        {"type": "TextPositionSelector", "start": 21, "end": 27}}}
      """)
    let note = try #require(findings.first?.annotations.first)
    #expect(findings.first?.statement.text(in: note.range) == "Reform")
    #expect(note.type == "note")
  }
}
