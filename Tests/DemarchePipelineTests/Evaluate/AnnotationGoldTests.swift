import DemarcheModel
import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// Annotations that people made or mended elsewhere, taken as gold.
@Suite struct AnnotationGoldTests {
  private static let text = "The EU welcomes the vote of 5 May 2024. It calls on Norway to act."

  private func brat(_ annotations: String) throws -> GoldFile {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    try folder.write(annotations, to: "a.ann")
    return try GoldFile(path: folder.path, format: .brat)
  }

  private func evaluation(
    _ gold: GoldFile, _ annotations: (Statement) -> [Annotation]
  ) throws -> StatementScore {
    let entry = try #require(gold.entries.first)
    let given = try #require(entry.given)
    return StatementScorer.score(
      Findings(statement: given, annotations: annotations(given)), against: entry.statement,
      file: "a.txt", resolve: EvaluationSample.resolve)
  }

  private let sample = EvaluationSample(text)

  @Test func aBratEventIsAnItemWithItsFields() throws {
    let gold = try brat(
      """
      T1\tStance 7 15\twelcomes
      T2\tActor 4 6\tEU
      T3\tThing 16 24\tthe vote
      E1\tStance:T1 Holder:T2 Target:T3
      A1\tPolarity E1 positive
      N1\tReference T2 actor:EU\tEuropean Union
      """)
    var stance = sample.annotation(
      "stance", "welcomes", Field(name: "polarity", value: .integer(1)),
      Field(name: "holder", value: .actor(ActorReference(name: "x", id: "EU"))))
    stance.fields.append(sample.field("target", "the vote"))
    let score = try evaluation(gold) { _ in [stance] }
    #expect(score[.stance, .whole] == Tally(found: 1))
    #expect(score.fields["stance.target"]?.right == 1)
    #expect(try evaluation(gold) { _ in [] }[.stance] == Tally(missed: 1))
  }

  @Test func whatNobodyMarkedIsNotScoredButADateIs() throws {
    let gold = try brat("T1\tStance 7 15\twelcomes\nT2\tEvent 20 24\tvote\n")
    let event = sample.annotation("event", "vote")
    let score = try evaluation(gold) { _ in [sample.annotation("stance", "welcomes"), event] }
    #expect(score.fields["stance.polarity"] == nil)
    #expect(score.fields["event.date"]?.right == 1)
    #expect(score.micro(.whole) == Tally(found: 2))
  }

  @Test func otherTypesAreNoClass() throws {
    let gold = try brat("T1\tFancy 7 15\twelcomes\n")
    #expect(try evaluation(gold) { _ in [] }.micro.isEmpty)
  }

  @Test func optionalIsAnAttribute() throws {
    let gold = try brat("T1\tStance 7 15\twelcomes\nA1\toptional T1 true\n")
    #expect(try evaluation(gold) { _ in [] }.micro.isEmpty)
    let found = try evaluation(gold) { _ in [sample.annotation("stance", "welcomes")] }
    #expect(found.micro.isEmpty)
  }

  @Test func entitiesOfAnyKindAreFoundOnce() throws {
    let gold = try brat("T1\tOrganisation 4 6\tEU\nT2\tOrganization 4 6\tEU\n")
    let score = try evaluation(gold) { _ in [sample.actor("EU", kind: "igo", id: "EU")] }
    #expect(score[.organisation] == Tally(found: 1))
  }

  @Test(arguments: [InterchangeFormat.brat, .webAnnotation, .ndjson])
  func whatWasFoundIsAllRightWhenItComesBack(format: InterchangeFormat) throws {
    let engine = try ExampleTests.engine()
    let source = StatementSource(
      [Repository.path("Tests/Fixtures/gold/veslandia-border.txt")],
      metadata: StatementSource.Metadata(
        date: CalendarDate(iso: "2024-05-14"), issuer: "Republic of Veslandia", language: "en"))
    let statements = try source.read(source.paths[0]).statements
    let findings = try #require(try engine.annotate(statements, keeping: .standing).first)
    let folder = try TemporaryFolder()
    let gold = try GoldFile(
      path: try Self.write(findings, format, to: folder), format: format)
    let evaluation = try engine.evaluate(gold, metadata: StatementSource.Metadata()) { _ in }
    #expect(evaluation.statements.count == 1)
    #expect(evaluation.micro.found > 20)
    for level in ScoreLevel.allCases {
      #expect(evaluation.micro(level).f1 == 1, "\(evaluation.statements[0].errors)")
    }
  }

  private static func write(
    _ findings: Findings, _ format: InterchangeFormat, to folder: TemporaryFolder
  ) throws -> String {
    switch format {
    case .brat:
      let document = BratDocument(findings)
      try folder.write(document.text, to: "a.txt")
      try folder.write(document.annotations, to: "a.ann")
      try folder.write(document.indexLine(file: "a"), to: BratDocument.indexName)
      return folder.path
    case .webAnnotation:
      return try folder.write(WebAnnotationPage().bytes(of: findings), to: "a.jsonld")
    case .json, .ndjson:
      var lines = FindingsLines()
      lines.append(findings)
      return try folder.write(lines.take(), to: "a.ndjson")
    }
  }
}
