/// What the tables of a Markdown document can cost at most to parse.
///
/// Rows with fewer cells than the first get empty ones, and the parser of tables takes time as the
/// square of their columns and, at each line that looks like the second of a table, of the lines of
/// the paragraph before it.
struct TableCost {
  private var cells = 0
  private var effort = 0
  private var widest = 0
  // Of the run of lines at hand, which are not blank.
  private var lines = 0
  private var columns = 0

  private static let cellLimit = 200_000
  private static let effortLimit = 100_000_000
  private static let columnLimit = 100

  init(_ document: ArraySlice<UInt8>) {
    var start = document.startIndex
    while start < document.endIndex {
      let end = document[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? document.endIndex
      take(document[start..<end])
      start = end + 1
      if start < document.endIndex, document[end] == 0x0D, document[start] == 0x0A { start += 1 }
    }
    endRun()
  }

  /// Whether it is worth it: else tables are read as the lines that they are.
  var isLow: Bool {
    cells <= TableCost.cellLimit && effort <= TableCost.effortLimit
      && widest <= TableCost.columnLimit
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    var bars = 0
    var hasHyphen = false
    var isBlank = true
    var isRule = true
    for byte in line {
      switch byte {
      case 0x20, 0x09: continue
      case 0x7C: bars += 1
      case 0x2D: hasHyphen = true
      case 0x3A, 0x3E: break
      default: isRule = false
      }
      isBlank = false
    }
    if isBlank { return endRun() }
    if isRule, hasHyphen { effort += lines * lines }
    lines += 1
    columns = max(columns, bars + 1)
  }

  private mutating func endRun() {
    cells += lines * columns
    if lines > 1 { widest = max(widest, columns) }
    (lines, columns) = (0, 0)
  }
}
