import DemarcheModel
import DemarchePipeline
import TestSupport

/// A small archive for questions, and what it holds.
struct QueriedArchive: @unchecked Sendable {
  /// An annotation and where it stands.
  struct Found: Hashable {
    let key: String
    let annotation: Annotation
  }

  let archive: Engine.Archive
  let findings: [Findings]
  let types: [AnnotationType]
  private let folder: TemporaryFolder

  /// Annotates the examples, and statements of other folders, with the first-party packs and
  /// archives them.
  init(_ paths: [String?], limit: Int = Campaign.isFull ? 1000 : 40) throws {
    folder = try TemporaryFolder()
    var options = Engine.Options(jobs: 2)
    options.isolation = .none
    let engine = try Engine(packs: FirstPartyPacks.folders, options: options)
    archive = try Engine.archive(at: folder.path("archive.db"), .creating)
    let all = StatementSource(paths.compactMap { $0 }).paths
    // Those of all folders, evenly.
    let step = max(1, all.count / limit)
    let chosen =
      [Repository.path("examples/statements")]
      + stride(from: 0, to: all.count, by: step).map { all[$0] }
    _ = try engine.add(
      StatementSource(chosen), to: archive, Engine.RunOptions(),
      now: "2026-01-01T00:00:00Z", receive: { _ in true })
    var findings: [Findings] = []
    try archive.forEachFindings {
      findings.append($0)
      return true
    }
    self.findings = findings
    types = try archive.annotationTypes()
  }

  func matchesInMemory(_ filter: Filter) -> [Found] {
    findings.flatMap { finding in
      var scope = FilterScope(finding.statement)
      return finding.annotations.filter { scope.matches(filter, $0) }
        .map { Found(key: finding.statement.key, annotation: $0) }
    }
  }

  func matches(
    _ filter: Filter, order: Engine.ArchiveQuery.Order = .init(), limit: Int? = nil
  ) throws -> [Found] {
    var found: [Found] = []
    let query = Engine.ArchiveQuery(filter, order: order, limit: limit)
    try archive.forEachFindings(matching: query) { item in
      found += item.findings.annotations.map {
        Found(key: item.findings.statement.key, annotation: $0)
      }
      return true
    }
    return found
  }
}
