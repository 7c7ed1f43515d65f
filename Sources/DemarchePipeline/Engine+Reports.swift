import DemarcheDigest
import DemarcheLua
package import DemarcheModel
package import DemarcheReports
import DemarcheScripting

extension Engine {
  /// Runs the report named `name` over findings.
  ///
  /// - Returns: the document, with its receipt.
  /// - Throws: `report/unknown` where no pack has it; else what went wrong, with its line.
  package func document(
    report name: String, over findings: [Findings]
  ) throws(DemarcheError) -> Document {
    guard let report = reports.first(where: { $0.name == name }) else {
      let known = reports.map(\.name)
      throw DemarcheError(
        "report/unknown", "there is no report '\(name)'",
        help: NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "no pack has a report"
            : "known are " + known.map { "'\($0)'" }.joined(separator: ", ")))
    }
    let outcome: Result<Document, Diagnostic>
    do throws(LuaError) {
      outcome = try LuaThread().run {
        let host = ScriptHost(programs, limits: limits)
        do throws(Diagnostic) {
          return .success(try host.document(report, over: findings, types: rules.types))
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
      document.receipt += receipt(report: name, findings)
      return document
    }
  }

  /// What is needed to make the same report again.
  private func receipt(report: String, _ findings: [Findings]) -> [ReceiptEntry] {
    var entries = [
      ReceiptEntry(name: "demarche", value: Version.current),
      ReceiptEntry(name: "report", value: report),
    ]
    for program in programs {
      entries.append(
        ReceiptEntry(
          name: "pack " + program.source.id,
          value: "\(program.source.version) sha256:\(program.source.sha256)"))
    }
    let corpus = findings.map { $0.statement.source.sha256 + "  " + $0.statement.key + "\n" }
    entries.append(ReceiptEntry(name: "statements", value: String(findings.count)))
    entries.append(
      ReceiptEntry(name: "corpus", value: "sha256:" + SHA256.hex(Array(corpus.joined().utf8))))
    return entries
  }

  /// The formats that documents can be written in.
  package static func formats(textWidth: Int, isColoured: Bool) -> FormatCatalog {
    FormatCatalog.builtIn(
      styleHash: { SHA256.base64(Array($0.utf8)) }, textWidth: textWidth,
      colours: isColoured ? .ansi : .none)
  }
}
