package import DemarcheModel

/// Why a document could not be built or written.
package enum ReportError: Error, Sendable, Hashable {
  /// A claim came without evidence.
  case uncitedClaim(text: String)
  /// A row has another number of cells than its table has columns; rows count from 1.
  case cellCount(caption: String, row: Int, expected: Int, actual: Int)
  /// A series of a chart has another number of values than there are categories.
  case valueCount(series: String, expected: Int, actual: Int)
  /// A heading's level is not 2, 3 or 4.
  case headingLevel(Int)
  /// A heading is more than one level below the one before it.
  case skippedHeading(deepest: Int, actual: Int)
  /// A number of evidence that `cite` never gave out.
  case unknownEvidence(Int, count: Int)
  /// A range leaves the text of its statement or cuts a character in two.
  case rangeOutsideText(TextRange, byteCount: Int, statement: String)
  /// No format of that name; `known` are the names there are.
  case unknownFormat(String, known: [String])
  /// A format, ours or a pack's, gave up.
  case formatFailed(format: String, message: String)
  /// A pack's format gave up at a place of its own.
  case packFailed(Diagnostic)
  /// The document has nothing that the format is for; `needs` says what that is.
  case nothingToWrite(format: String, needs: String)

  /// A word, `report/what`, the same for ever.
  package var code: String {
    switch self {
    case .uncitedClaim: "report/uncited-claim"
    case .cellCount: "report/cell-count"
    case .valueCount: "report/value-count"
    case .headingLevel: "report/heading-level"
    case .skippedHeading: "report/skipped-heading"
    case .unknownEvidence: "report/unknown-evidence"
    case .rangeOutsideText: "report/range-outside-text"
    case .unknownFormat: "report/unknown-format"
    case .formatFailed: "report/format-failed"
    case .packFailed(let diagnostic): diagnostic.code
    case .nothingToWrite: "report/nothing-to-write"
    }
  }

  /// What is wrong, in lower case, without a full stop.
  package var message: String {
    switch self {
    case .uncitedClaim(let text):
      "claim '\(text)' cites no evidence"
    case .cellCount(let caption, let row, let expected, let actual):
      "row \(row) of table '\(caption)' should have \(expected) cells, but has \(actual)"
    case .valueCount(let series, let expected, let actual):
      "series '\(series)' should have \(expected) values, one a category, but has \(actual)"
    case .headingLevel(let level):
      "heading level should be 2, 3 or 4, but is \(level)"
    case .skippedHeading(let deepest, let actual):
      "heading level should be at most \(deepest) here, but is \(actual)"
    case .unknownEvidence(let number, let count):
      count == 0
        ? "evidence \(number) is not known: nothing was cited yet"
        : "evidence should be a number from 1 to \(count), but is \(number)"
    case .rangeOutsideText(let range, let byteCount, let statement):
      "range \(range.start)..<\(range.end) should lie on characters of the \(byteCount) bytes "
        + "of statement '\(statement)', but does not"
    case .unknownFormat(let name, _):
      "format '\(name)' is not known"
    case .formatFailed(let format, let message):
      "format '\(format)' failed: \(message)"
    case .packFailed(let diagnostic): diagnostic.message
    case .nothingToWrite(let format, let needs):
      "format '\(format)' needs \(needs), but the report has none"
    }
  }

  /// What to do about it; nil where the message says all.
  package var help: String? {
    switch self {
    case .nothingToWrite: "take a format that writes every report, such as html or json"
    case .uncitedClaim: "give the annotations that the claim rests on, or write a paragraph"
    case .unknownFormat(let name, let known):
      "known formats are " + known.map { "'\($0)'" }.joined(separator: ", ")
        + (NearestName.find(name, in: known).map { "; did you mean '\($0)'?" } ?? "")
    default: nil
    }
  }

  /// The error as a diagnostic.
  package var diagnostic: Diagnostic {
    if case .packFailed(let diagnostic) = self { return diagnostic }
    return Diagnostic(code: code, message: message, help: help)
  }
}
