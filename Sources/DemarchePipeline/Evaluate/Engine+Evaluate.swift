package import DemarcheModel
import DemarcheReaders

extension Engine {
  /// Annotates the statements of a gold file and compares.
  ///
  /// - Parameters:
  ///   - metadata: what holds where the gold is silent; the gold's date, issuer and language win.
  ///   - report: called with all that a person should know, as it is found out. A statement that
  ///     cannot be read is `gold/unreadable-statement`; the others are compared.
  /// - Throws: `DemarcheError` where no thread is to be had.
  package func evaluate(
    _ gold: GoldFile, metadata: StatementSource.Metadata, report: ([Diagnostic]) -> Void
  ) throws(DemarcheError) -> Evaluation {
    report(gold.diagnostics)
    var scored: [(entry: GoldFile.Entry, statement: Statement, untold: Statement)] = []
    for entry in gold.entries {
      do throws(DemarcheError) {
        let wanted = entry.statement
        let told = StatementSource.Metadata(
          date: wanted.issuedOn ?? metadata.date, issuer: wanted.issuer ?? metadata.issuer,
          language: wanted.language ?? metadata.language)
        let statement = try statement(of: entry, in: gold, told)
        let untold = try self.statement(
          of: entry, in: gold, StatementSource.Metadata(language: told.language))
        report(Engine.misplaced(entry, in: gold))
        scored.append((entry, statement, untold))
      } catch {
        report(error.diagnostics)
      }
    }
    let findings = try annotate(scored.map(\.statement), keeping: .standing)
    let untold = try annotate(scored.map(\.untold), keeping: .standing)
    return Evaluation(
      scored.indices.map { index in
        report(findings[index].diagnostics)
        let wanted = scored[index].entry.statement
        return StatementScorer.score(
          findings[index], untold: untold[index], against: wanted, file: gold.path(of: wanted)
        ) { rules.actor(named: $0) }
      })
  }

  private func statement(
    of entry: GoldFile.Entry, in gold: GoldFile, _ metadata: StatementSource.Metadata
  ) throws(DemarcheError) -> Statement {
    let wanted = entry.statement
    if let given = entry.given { return Engine.told(given, metadata) }
    let path = gold.path(of: wanted)
    let source = StatementSource([path], metadata: metadata, readers: readers)
    var reason = "no statement in it"
    do throws(DemarcheError) {
      if let statement = try source.read(path).statements.first { return statement }
    } catch {
      reason = error.diagnostics.first?.message ?? reason
    }
    throw DemarcheError([
      Diagnostic(
        code: "gold/unreadable-statement",
        message: "the statement of '\(wanted.id)' cannot be read from '\(path)': \(reason)",
        file: gold.path, line: entry.line)
    ])
  }

  // A statement that the gold has with it, told nothing else.
  private static func told(
    _ given: Statement, _ metadata: StatementSource.Metadata
  ) -> Statement {
    var statement = given
    statement.issuer = metadata.issuer.map { ActorReference(name: $0) }
    statement.issuerOrigin = metadata.issuer.map { _ in .flag }
    statement.issuedOn = metadata.date
    statement.issuedOnOrigin = metadata.date.map { _ in .flag }
    statement.language = metadata.language
    statement.speaker = nil
    statement.kind = nil
    statement.subjectCountries = []
    if metadata.language == nil { LanguageDetector.fill(&statement) }
    return statement
  }

  // Gold whose offsets do not fit its file scores nothing, so somebody should know.
  private static func misplaced(_ entry: GoldFile.Entry, in gold: GoldFile) -> [Diagnostic] {
    guard entry.given == nil, let bytes = try? SourceFile.read(gold.path(of: entry.statement)).bytes
    else { return [] }
    let wrong = entry.statement.items.first { item in
      guard let range = item.range else { return false }
      return range.end > bytes.count
        || !bytes[range.start..<range.end].elementsEqual(item.words.utf8)
    }
    guard let wrong, let range = wrong.range else { return [] }
    return [
      Diagnostic(
        code: "gold/misplaced", severity: .warning,
        message: "'\(wrong.words)' (\(wrong.type.rawValue)) does not stand at bytes "
          + "\(range.start) to \(range.end) of '\(gold.path(of: entry.statement))'",
        file: gold.path, line: entry.line)
    ]
  }
}
