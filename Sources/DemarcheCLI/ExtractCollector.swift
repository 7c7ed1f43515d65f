import DemarcheModel
import DemarchePipeline

/// What a job made of a file or of some lines.
struct ExtractPortion: Sendable {
  /// In the format asked for.
  var bytes: [UInt8] = []
  /// Of brat: the files, instead of bytes.
  var documents: [BratDocument] = []
  /// How many statements were read.
  var readCount = 0
  /// How many lines hold no statement, and say so in the output.
  var refusedCount = 0
  /// Why files, or lines of a format that cannot say so, could not be read.
  var failures: [Diagnostic] = []
  /// How many files and lines these are.
  var failedCount = 0
  /// The highest level of a finding; nil where nothing was found.
  var worstLevel: Tuning.Level?
  /// What went wrong while statements were annotated.
  var diagnostics: [Diagnostic] = []
}

/// Turns results into the bytes of a format.
struct ExtractCollector: ResultCollector, ~Copyable {
  private let format: ExtractCommand.Format
  private let json: FindingsJSON
  private let text: FindingsText
  private let filter: Filter?
  private let csv: QueryCSV?
  private var lines: FindingsLines
  private var portion = ExtractPortion()

  /// A collector; with a filter, of the annotations of which it is true.
  ///
  /// - Parameter csv: writes rows of CSV for what comes from an archive.
  init(
    format: ExtractCommand.Format, unit: OffsetUnit, isColoured: Bool, filter: Filter? = nil,
    csv: QueryCSV? = nil
  ) {
    self.format = format
    self.csv = csv
    self.filter = filter
    json = FindingsJSON(unit: unit)
    text = FindingsText(style: FindingsText.Style(isColoured: isColoured))
    lines = FindingsLines(unit: unit)
  }

  /// What stands before each statement; the first one's is left out.
  static func separator(of format: ExtractCommand.Format) -> [UInt8] {
    switch format {
    case .text: Array("\n".utf8)
    case .json: Array(",\n".utf8)
    case .ndjson, .csv, .webAnnotation, .brat: []
    }
  }

  mutating func add(_ result: StatementResult) {
    switch result.outcome {
    case .findings(let findings):
      portion.readCount += 1
      portion.diagnostics += findings.diagnostics
      if let chosen = chosen(findings) {
        note(chosen.annotations)
        add(chosen, result.line?.number)
      }
    case .failure(let diagnostics):
      if format == .ndjson, let line = result.line, let first = diagnostics.first {
        portion.refusedCount += 1
        lines.append(failure: first, id: line.key, source: result.path, line: line.number)
      } else {
        portion.failedCount += 1
        portion.failures += diagnostics
      }
    case .blank: if format == .ndjson { lines.appendBlank() }
    case .unread, .known, .confirmed: break
    }
  }

  mutating func take() -> ExtractPortion {
    if format == .ndjson { portion.bytes = lines.take() }
    defer { portion = ExtractPortion() }
    return portion
  }

  private mutating func note(_ annotations: [Annotation]) {
    guard portion.worstLevel != .error, !annotations.isEmpty else { return }
    let worst = annotations.reduce(Tuning.Level.note) { max($0, $1.tuning?.level ?? .note) }
    portion.worstLevel = max(portion.worstLevel ?? worst, worst)
  }

  // Of statements without such an annotation only lines are kept, one for each that was read.
  private func chosen(_ findings: Findings) -> Findings? {
    guard let filter else { return findings }
    var chosen = findings
    var scope = FilterScope(findings.statement)
    chosen.annotations.removeAll { !scope.matches(filter, $0) }
    return chosen.annotations.isEmpty && format != .ndjson ? nil : chosen
  }

  /// Takes findings that stand already.
  ///
  /// - Parameter marks: of what comes from an archive, one for each annotation.
  mutating func add(_ findings: Findings, _ line: Int?, marks: [Engine.ArchivedMark] = []) {
    portion.bytes += ExtractCollector.separator(of: format)
    switch format {
    case .text: portion.bytes += text.text(of: findings, marks: marks).utf8
    case .ndjson: lines.append(findings, line: line, marks: marks)
    case .json: portion.bytes += json.bytes(of: findings, line: line, marks: marks).dropLast()
    case .csv:
      portion.bytes += (csv?.rows(of: findings, marks) ?? FindingsCSV.rows(of: findings)).utf8
    case .webAnnotation: portion.bytes += WebAnnotationPage().bytes(of: findings, line: line)
    case .brat: portion.documents.append(BratDocument(findings))
    }
  }
}
