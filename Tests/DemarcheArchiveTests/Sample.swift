import DemarcheArchive
import DemarcheModel
import TestSupport

/// Made-up statements, annotations and rules.
enum Sample {
  static let time = "2026-01-01T00:00:00Z"

  static func rules(
    _ hashes: [String: String] = ["test/pack/stance": "1", "test/pack/actor": "1"],
    types: [AnnotationType] = AnnotationType.core, context: String = "", phase: Int = 0
  ) -> ArchivedRules {
    let rules = hashes.keys.sorted().map { id in
      ArchivedRule(provenance: provenance(id), hash: hashes[id] ?? "", phase: phase)
    }
    let words =
      hashes.keys.sorted().map { $0 + "=" + (hashes[$0] ?? "") } + [context, String(phase)]
    return ArchivedRules(
      rules: rules, types: types, hash: words.joined(separator: ","), context: context,
      program: "0")
  }

  static func provenance(_ id: String, rung: String? = nil) -> Provenance {
    Provenance(rule: id, rung: rung, pack: "test/pack@1.0.0", file: "rules/r.lua", line: 3)
  }

  static func statement(
    _ key: String, _ text: String = "Norlund: The EU welcomes the law of Norlund.",
    date: CalendarDate? = CalendarDate(year: 2023, month: 3, day: 20)
  ) -> Statement {
    var statement = Statement(
      key: key, text: text,
      source: SourceDocument(
        origin: "folder/" + key, mediaType: "text/plain", sha256: "ab", byteCount: 9))
    statement.headline = "About " + key
    statement.issuer = ActorReference(name: "European Union", id: "EU", kind: "igo")
    statement.issuerOrigin = .header
    statement.issuedOn = date
    statement.issuedOnOrigin = .header
    statement.subjectCountries = ["KZ"]
    statement.language = "en"
    return statement
  }

  static func range(_ words: String, in text: String) -> TextRange {
    guard let range = text.firstRange(of: words) else { return TextRange(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }

  /// A stance of the EU and two mentions of Norlund.
  static func findings(
    _ statement: Statement, strength: Int = 2, stanceRule: String = "test/pack/stance"
  ) -> Findings {
    let text = statement.text
    let sentence = range("The EU welcomes the law of Norlund.", in: text)
    var stance = Annotation(
      type: "stance", range: range("The EU welcomes the law of Norlund", in: text),
      trigger: range("welcomes", in: text), sentence: sentence, sentenceNumber: 2, zone: .body,
      provenance: provenance(stanceRule, rung: "~welcome"))
    stance.fields = [
      Field(
        name: "holder",
        value: .actor(ActorReference(name: "European Union", id: "EU", kind: "igo")),
        range: range("The EU", in: text)),
      Field(name: "target", range: range("the law of Norlund", in: text)),
      Field(name: "polarity", value: .integer(1)),
      Field(name: "strength", value: .integer(strength)),
      Field(name: "ladder", value: .text("stance.eu")),
    ]
    var actor = Annotation(
      type: "actor", range: range("Norlund", in: text), trigger: range("Norlund", in: text),
      sentence: range("Norlund:", in: text), sentenceNumber: 1, zone: .title,
      provenance: provenance("test/pack/actor"))
    actor.fields = [
      Field(name: "name", value: .text("Norlund"), range: range("Norlund", in: text)),
      Field(name: "id", value: .text("NL-X")), Field(name: "kind", value: .text("state")),
    ]
    var findings = Findings(statement: statement, annotations: [actor, stance, actor])
    findings.firedRules = ["test/pack/actor", stanceRule]
    return findings
  }

  /// Puts findings into an archive; gives what became of each.
  @discardableResult
  static func add(
    _ all: [Findings], to archive: Archive, by rules: ArchivedRules = Sample.rules()
  ) throws -> (outcomes: [ArchiveWriter.Outcome], run: ArchiveRun) {
    var outcomes: [ArchiveWriter.Outcome] = []
    let run = try archive.add(by: rules, now: time) { _, writer in
      for findings in all {
        outcomes.append(try writer.add(findings, reading(of: findings.statement)))
        try writer.endPortion()
      }
      return true
    }
    return (outcomes, run)
  }

  static func reading(of statement: Statement) -> Reading {
    let place = Digest(Array(statement.source.origin.utf8))
    let said = [statement.source.origin, statement.text, statement.headline ?? ""]
    let all = said + [statement.issuedOn?.iso ?? "", statement.issuer?.name ?? ""]
    return Reading(
      of: statement, at: place, digest: Digest(Array(all.joined(separator: "\n").utf8)),
      line: nil)
  }
}

/// An archive in a folder that goes with it.
struct TemporaryArchive {
  let folder: TemporaryFolder
  let archive: Archive
  var path: String { archive.path }

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(folder.path("a.db"), .creating)
  }
}
