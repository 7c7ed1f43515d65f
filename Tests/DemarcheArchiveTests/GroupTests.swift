import DemarcheArchive
import DemarcheModel
import TestSupport
import Testing

/// What annotations are counted together.
@Suite struct GroupTests {
  private static func findings(_ key: String, holder: ActorReference) -> Findings {
    var findings = Sample.findings(Sample.statement(key))
    for index in findings.annotations.indices where findings.annotations[index].type == "stance" {
      findings.annotations[index].fields[0].value = .actor(holder)
    }
    return findings
  }

  @Test func capitalLettersDoNotPartWhatNoLexiconKnows() throws {
    let archive = try TemporaryArchive()
    let holders = ["we", "We", "État", "état"].map { ActorReference(name: $0) }
    let known = ActorReference(name: "European Union", id: "EU", kind: "igo")
    let all = (holders + [known]).enumerated().map { place, holder in
      Self.findings("s\(place)", holder: holder)
    }
    try Sample.add(all, to: archive.archive)
    let filter = try FilterParser.parse("stance")
    let groups = try archive.archive.groups(
      ArchiveQuery(filter, .groups([.field(.field("holder"))])))
    #expect(groups.map(\.values) == [["We"], ["État"], ["European Union"]])
    #expect(groups.map(\.annotationCount) == [2, 2, 1])
    #expect(groups.map(\.statementCount) == [2, 2, 1])
  }

  @Test func severalFieldsAreCountedAcross() throws {
    let archive = try TemporaryArchive()
    try Sample.add(
      ["a", "b"].map { Sample.findings(Sample.statement($0)) }, to: archive.archive)
    let groups = try archive.archive.groups(
      ArchiveQuery(try FilterParser.parse(""), .groups([.field(.type), .year])))
    #expect(groups.map(\.values) == [["actor", "2023"], ["stance", "2023"]])
    #expect(groups.map(\.annotationCount) == [4, 2])
  }

  @Test func aQuestionThatNoTypeAnswersHasNoGroups() throws {
    let archive = try TemporaryArchive()
    let filter = try FilterParser.parse("stance demand")
    let groups = try archive.archive.groups(
      ArchiveQuery(filter, .groups([.field(.issuer), .month])))
    #expect(groups == [])
  }
}
