import DemarcheArchive
import DemarcheDigest
import DemarcheLua
package import DemarcheModel
import DemarcheReports
import DemarcheScripting

extension Engine {
  /// Runs a report over findings.
  ///
  /// - Parameter types: the annotation types of the findings, beside those of the packs.
  /// - Returns: the document, with its receipt.
  /// - Throws: `report/unknown` where no pack has it, what `ReportRequest.values` throws; else what
  ///   went wrong, with its line.
  package func document(
    _ request: ReportRequest, over findings: [Findings], types: [AnnotationType] = []
  ) throws(DemarcheError) -> Document {
    let report = try declaration(request.report)
    let values = try request.values(of: report.options)
    let chosen = request.chosen(findings)
    let own = rules.types.map(\.name)
    let known = rules.types + types.filter { !own.contains($0.name) }
    let outcome: Result<Document, Diagnostic>
    do throws(LuaError) {
      outcome = try LuaThread().run {
        let host = ScriptHost(programs, limits: limits)
        do throws(Diagnostic) {
          return .success(try host.document(report, over: chosen, types: known, options: values))
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
    switch outcome {
    case .failure(let diagnostic): throw DemarcheError([diagnostic])
    case .success(var document):
      if let filter = request.filterText, !filter.isEmpty {
        let line = "only where " + filter
        document.subtitle = document.subtitle.map { $0 + "; " + line } ?? line
      }
      let record = record(request, document, chosen)
      document.receipt += receipt(report, values, record)
      document.embeddedJSON = record.json
      return document
    }
  }

  /// Whether there is such a report with such options.
  ///
  /// - Throws: what `document` throws of these.
  package func check(_ request: ReportRequest) throws(DemarcheError) {
    _ = try request.values(of: try declaration(request.report).options)
  }

  /// The report of that name.
  private func declaration(_ name: String) throws(DemarcheError) -> ReportDeclaration {
    let found = reports.filter { $0.name == name || "\($0.pack)/\($0.name)" == name }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw DemarcheError(
        "report/ambiguous", "several packs have a report '\(name)'",
        help: "name it as " + found.map { "'\($0.pack)/\($0.name)'" }.joined(separator: " or "))
    }
    let known = reports.map(\.name)
    throw DemarcheError(
      "report/unknown", "there is no report '\(name)'",
      help: NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "no pack has a report"
          : "known are " + known.map { "'\($0)'" }.joined(separator: ", ")))
  }

  /// The packs with their versions and the digests of their files.
  package var packDigests: [ReplayRecord.Digest] {
    programs.map { .init(name: "\($0.source.id)@\($0.source.version)", sha256: $0.source.sha256) }
  }

  private func record(
    _ request: ReportRequest, _ document: Document, _ findings: [Findings]
  ) -> ReplayRecord {
    let cited = Set(document.evidence.map { $0.provenance.prefix { $0 != "@" } }.map(String.init))
    var rows: [ReplayRecord.Digest] = []
    for row in digests.rows {
      let name = row.id + (row.rung.map { "/" + $0 } ?? "")
      if cited.contains(name) || cited.contains(row.id) {
        rows.append(.init(name: name, sha256: row.hash))
      }
    }
    var record = ReplayRecord(
      version: Version.current, arguments: request.arguments,
      packs: packDigests,
      rules: rows,
      statements: findings.map {
        .init(name: $0.statement.key, sha256: $0.statement.digest)
      })
    let settings = settingDigests
    if !settings.isEmpty { record.settings = settings }
    return record
  }

  /// What is needed to make the same report again, for people.
  private func receipt(
    _ report: ReportDeclaration, _ values: [(name: String, value: ReportOption.Value)],
    _ record: ReplayRecord
  ) -> [ReceiptEntry] {
    var entries = [
      ReceiptEntry(name: "demarche", value: record.version),
      ReceiptEntry(name: "report", value: "\(report.pack)/\(report.name)"),
    ]
    for (name, value) in values {
      entries.append(ReceiptEntry(name: "option " + name, value: value.text))
    }
    if !record.arguments.isEmpty {
      let words = record.arguments.map { ShellWord.quoted($0) }.joined(separator: " ")
      entries.append(ReceiptEntry(name: "command", value: "demarche report " + words))
    }
    for pack in record.packs {
      entries.append(ReceiptEntry(name: "pack " + pack.name, value: "sha256:" + pack.sha256))
    }
    for setting in record.settings ?? [] {
      entries.append(ReceiptEntry(name: setting.name, value: "sha256:" + setting.sha256))
    }
    let rules = record.rules.map { $0.name + " " + $0.sha256 + "\n" }.joined()
    if !record.rules.isEmpty {
      entries.append(
        ReceiptEntry(
          name: "rules",
          value: "\(record.rules.count) cited, sha256:" + SHA256.hex(Array(rules.utf8))))
    }
    let corpus = record.statements.map { $0.sha256 + "  " + $0.name + "\n" }.joined()
    entries.append(ReceiptEntry(name: "statements", value: String(record.statements.count)))
    entries.append(
      ReceiptEntry(name: "corpus", value: "sha256:" + SHA256.hex(Array(corpus.utf8))))
    return entries
  }

  /// The findings of an archive that no review rejected, in the order in which the statements came.
  package static func findings(in archive: Archive) throws(DemarcheError) -> [Findings] {
    try with(archive) { archive throws(ArchiveFault) in
      var all: [Findings] = []
      try archive.forEachMarkedFindings { found in
        var findings = found.findings
        findings.annotations = found.annotations.compactMap { annotation, mark in
          mark.verdict == .reject ? nil : annotation
        }
        all.append(findings)
        return true
      }
      return all
    }
  }
}

extension Statement {
  /// The digest of its source; where it came in a stream, which has none, that of its text.
  fileprivate var digest: String {
    source.sha256.isEmpty ? SHA256.hex(Array(text.utf8)) : source.sha256
  }
}
