import DemarcheModel
import DemarchePipeline

/// Turns findings into the bytes of a format, statement by statement.
struct FindingsSink {
  private let format: ExtractCommand.Format
  private let json: FindingsJSON
  private let text: FindingsText
  private var count = 0

  init(format: ExtractCommand.Format, unit: OffsetUnit, isColoured: Bool) {
    self.format = format
    json = FindingsJSON(layout: format == .ndjson ? .line : .indented, unit: unit)
    text = FindingsText(style: FindingsText.Style(isColoured: isColoured))
  }

  mutating func bytes(of findings: Findings) -> [UInt8] {
    defer { count += 1 }
    switch format {
    case .text: return Array(((count > 0 ? "\n" : "") + text.text(of: findings)).utf8)
    case .ndjson: return json.bytes(of: findings)
    case .json: return Array((count > 0 ? ",\n" : "[\n").utf8) + json.bytes(of: findings).dropLast()
    case .csv:
      return Array(((count > 0 ? "" : FindingsCSV.header) + FindingsCSV.rows(of: findings)).utf8)
    }
  }

  /// What closes the output.
  func end() -> [UInt8] {
    switch format {
    case .json: Array((count > 0 ? "\n]\n" : "[]\n").utf8)
    case .csv where count == 0: Array(FindingsCSV.header.utf8)
    default: []
    }
  }
}
