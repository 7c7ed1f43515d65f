package import DemarcheModel
import DemarcheReports

extension Engine {
  /// How two statements differ, written in a format.
  package struct Comparison: Sendable {
    /// The report in the format.
    package var bytes: [UInt8]
    /// Whether both say the same words in the same order.
    package var isSame: Bool
  }

  /// Runs the report `compare` over two statements and writes it.
  ///
  /// Text is for a look at the terminal: it leaves out evidence, sources and receipt, which all
  /// other formats have.
  ///
  /// - Parameter arguments: the words of the command line that decide what is found.
  /// - Throws: `report/unknown`, `report/unknown-format`; else what went wrong, with its line.
  package func compare(
    _ before: Findings, _ after: Findings, format name: String,
    arguments: [String] = [], width: Int, isColoured: Bool
  ) throws(DemarcheError) -> Comparison {
    var catalog = formatCatalog(
      textWidth: width, isColoured: isColoured, findings: [before, after])
    catalog.add(TextFormat(width: width, colours: isColoured ? .ansi : .none, evidence: .none))
    let format = try Engine.orDemarcheError { () throws(ReportError) in
      try catalog.format(named: name)
    }
    // Of a pack's own report of that name nobody asked.
    var request = ReportRequest(report: "demarche/core/compare")
    request.arguments = arguments.isEmpty ? [] : [request.report] + arguments
    let document = try document(request, over: [before, after])
    let bytes = try Engine.orDemarcheError { () throws(ReportError) in
      try format.bytes(of: document)
    }
    let differences = document.nodes.compactMap { node in
      if case .difference(let difference) = node { difference } else { nil }
    }
    return Comparison(
      bytes: bytes, isSame: !differences.isEmpty && differences.allSatisfy(\.isEmpty))
  }

  private static func orDemarcheError<Value>(
    _ body: () throws(ReportError) -> Value
  ) throws(DemarcheError) -> Value {
    do throws(ReportError) {
      return try body()
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }
}
