import CDocumentShim
import CJSONShim
import DemarcheModel

/// Reads tables of comma-separated values, with libcsv: one statement a row.
///
/// The first row names the columns. Semicolons and tabs may stand for commas; the first row tells.
package struct CSVReader: Reader {
  /// `csv`.
  package let name = "csv"
  /// Comma-separated values.
  package let mediaTypes = ["text/csv"]

  private let mapping: FieldMapping

  /// A reader that finds the parts of statements as `mapping` says.
  package init(_ mapping: FieldMapping = FieldMapping()) {
    self.mapping = mapping
  }

  /// Whether the name ends in `.csv` or `.tsv`, in any case.
  package func claims(fileName: String) -> Bool {
    let lowered = fileName.lowercased()
    return lowered.hasSuffix(".csv") || lowered.hasSuffix(".tsv")
  }

  /// Never: no mark tells such a file from others.
  package func claims(firstBytes bytes: [UInt8]) -> Bool { false }

  /// Reads the statements of a table; a row that holds none costs itself.
  ///
  /// Names of columns are compared without regard to case. A statement is named by its key, else
  /// its URL, else the table's origin and the line in which its row begins.
  ///
  /// - Throws: `ReadError` with `read/no-library`, `read/binary`, `read/invalid-utf8`,
  ///   `read/empty`, `read/no-column`, `read/too-large`, or `read/invalid-table` where a quotation
  ///   mark is not closed.
  package func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
  {
    guard dcsv_is_there() else {
      throw ReadError.noLibrary("libcsv", package: "libcsv3", file: source.origin)
    }
    let check = SourceCheck(source: source)
    try check.refuseBinary()
    try check.refuseInvalidUTF8()
    var record = RecordReader(mapping, options: options, unit: .row, mediaType: mediaTypes[0])
    var reading = SourceReading([])
    var fault: ReadError?
    source.bytes.withUnsafeBufferPointer { bytes in
      do throws(ReadError) {
        try rows(of: bytes, source, &record, &reading)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    if reading.statements.isEmpty, reading.failures.isEmpty {
      throw ReadError(
        "read/empty", "no row behind the names of the columns", file: source.origin)
    }
    return reading
  }

  private func rows(
    of bytes: UnsafeBufferPointer<UInt8>, _ source: SourceBytes, _ record: inout RecordReader,
    _ reading: inout SourceReading
  ) throws(ReadError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let table = UnsafeBufferPointer(rebasing: bytes[start...])
    guard let reader = dcsv_open(table.baseAddress, table.count, CSVReader.delimiter(of: table))
    else {
      throw ReadError("read/too-large", "there is no memory to read it", file: source.origin)
    }
    defer { dcsv_close(reader) }
    var row = dcsv_row()
    guard try CSVReader.next(reader, &row, source) else {
      throw ReadError("read/empty", "no row in the table", file: source.origin)
    }
    let places = try columns(CSVReader.cells(of: row), record, source)
    let text = CSVText(bytes: table, offset: start)
    while try CSVReader.next(reader, &row, source) {
      for (place, column) in places.enumerated() {
        record.values[place] = CSVReader.value(of: row, column)
      }
      do throws(ReadError) {
        let key = try record.key() ?? "\(source.origin):\(row.line)"
        var statement = try record.statement(key: key, origin: source.origin)
        if let place = record.textPlace, let column = places[place] {
          let cell = UnsafeBufferPointer(
            start: record.values[place].bytes, count: row.cells[column].count)
          statement.offsets = statement.offsets.followed(
            by: text.offsets(of: cell, at: row.cells[column].source))
        }
        reading.statements.append(statement)
      } catch {
        reading.failures.append(CSVReader.failure(error, source, line: row.line))
      }
      try reading.refuseTooMany(of: source)
    }
  }

  private static func failure(_ error: ReadError, _ source: SourceBytes, line: Int) -> Diagnostic {
    var diagnostic = error.diagnostic
    // The table has the column.
    if diagnostic.code == "read/missing-field" {
      diagnostic.code = "read/empty"
      diagnostic.message = "no text in the row: its cell is empty"
      diagnostic.help = nil
    }
    diagnostic.file = source.origin
    diagnostic.line = line
    return diagnostic
  }

  // For each name of the mapping its column.
  private func columns(
    _ header: [String], _ record: RecordReader, _ source: SourceBytes
  ) throws(ReadError) -> [Int?] {
    let known = header.map { CSVReader.folded($0) }
    let places = record.names.map { known.firstIndex(of: CSVReader.folded($0)) }
    let wanted = mapping.names[.text] ?? []
    if wanted.contains(where: { known.contains(CSVReader.folded($0)) }) { return places }
    let shown = header.prefix(20).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    throw ReadError(
      "read/no-column",
      "the text should be in a column \(wanted.map { "'\($0)'" }.joined(separator: " or ")), but "
        + "the columns are \(shown)\(header.count > 20 ? " and more" : "")", file: source.origin,
      help: "'--fields text=COLUMN' tells where it is; the first row names the columns")
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }

  private static func next(
    _ reader: OpaquePointer, _ row: inout dcsv_row, _ source: SourceBytes
  ) throws(ReadError) -> Bool {
    let answer = dcsv_next(reader, &row)
    if answer == DCSV_ROW { return true }
    if answer == DCSV_END { return false }
    var diagnostic = Diagnostic(
      code: "read/too-large", message: "there is no memory to read the row", file: source.origin,
      line: row.line)
    if answer == DCSV_OPEN_QUOTE {
      diagnostic.code = "read/invalid-table"
      diagnostic.message = "the row that begins here ends inside quotation marks"
      diagnostic.help = "a quotation mark inside a cell is written twice"
    } else if answer == DCSV_TOO_LARGE {
      diagnostic.message =
        "a row should have at most \(DCSV_COLUMN_LIMIT) cells of "
        + "\(DCSV_CELL_LIMIT) bytes, but has more"
    }
    throw ReadError(diagnostic)
  }

  private static func cells(of row: dcsv_row) -> [String] {
    (0..<row.count).map { column in
      let value = value(of: row, column)
      return String(
        decoding: UnsafeBufferPointer(start: value.bytes, count: value.count), as: UTF8.self)
    }
  }

  private static func value(of row: dcsv_row, _ column: Int?) -> djson_value {
    guard let column, column < row.count, row.cells[column].count > 0 else {
      return djson_value(kind: DJSON_ABSENT, integer: 0, bytes: nil, count: 0)
    }
    let cell = row.cells[column]
    return djson_value(
      kind: DJSON_STRING, integer: 0, bytes: row.bytes + cell.start, count: cell.count)
  }

  // Of the marks that may stand between cells, the one that the first line has most of.
  private static func delimiter(of table: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in table.prefix(65_536) {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return [0x2C, 0x3B, 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
  }
}
