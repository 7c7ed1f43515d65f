import CJSONShim
import DemarcheModel

/// Reads the JSON objects of lines into statements, one a line.
///
/// It owns a parser and the memory that this needs, so each job has one of its own.
package struct LineReader: ~Copyable {
  private var record: RecordReader
  private let parser: JSONParser

  /// A reader; without memory for it, every line fails with `read/too-large`.
  package init(_ mapping: FieldMapping, options: ReadOptions) {
    record = RecordReader(mapping, options: options, unit: .line, mediaType: "application/x-ndjson")
    parser = JSONParser(names: record.names)
  }

  /// Reads the line of that place in a batch.
  ///
  /// What the line says of itself wins over the options, which stand in where it says nothing. A
  /// statement is named by its key, else its URL, else its origin and the number of its line.
  package mutating func read(_ place: Int, of batch: LineBatch) -> LineOutcome {
    let number = batch.firstLine + place
    var line = batch.lines[place]
    if number == 1, batch.bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) {
      line = (line.lowerBound + 3)..<line.upperBound
    }
    let byteCount = batch.skippedByteCount ?? line.count
    do throws(ReadError) {
      guard byteCount <= LineStream.lineLimit else { throw LineReader.tooLong(byteCount) }
      if batch.bytes[line].allSatisfy({ $0 <= 0x20 }), batch.skippedByteCount == nil {
        return .blank
      }
      try batch.bytes.withUnsafeBufferPointer { bytes throws(ReadError) in
        try parse(UnsafeBufferPointer(rebasing: bytes[line]))
      }
    } catch {
      // Nothing of the line before is to be taken for this one's.
      record.clear()
      return .failure(key: nil, located(error, number, batch.origin))
    }
    var key: String?
    do throws(ReadError) {
      key = try record.key()
      return .statement(
        try record.statement(
          key: key ?? batch.origin + ":" + String(number), origin: batch.origin))
    } catch {
      return .failure(key: key, located(error, number, batch.origin))
    }
  }

  /// The number that a line's field gives it, where the mapping names one.
  package func lineNumber() -> Int? { record.lineNumber }

  private mutating func parse(_ line: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    let answer = parser.readObject(line, into: &record.values)
    if answer == DJSON_OBJECT_READ { return }
    if answer == DJSON_NO_MEMORY { throw LineReader.noMemory(line.count) }
    if answer == DJSON_BAD_UTF8 { throw LineReader.invalidUTF8(line) }
    throw RecordReader.fault(
      "read/invalid-json", "line should be a JSON object, but " + RecordReader.reason(answer))
  }
}

// What is wrong with a line, in words.
extension LineReader {
  private static func tooLong(_ byteCount: Int) -> ReadError {
    RecordReader.fault(
      "read/too-large",
      "line should have at most \(LineStream.lineLimit) bytes, but has \(byteCount)")
  }

  static func noMemory(_ byteCount: Int) -> ReadError {
    RecordReader.fault("read/too-large", "there is no memory to read a line of \(byteCount) bytes")
  }

  static func invalidUTF8(_ line: UnsafeBufferPointer<UInt8>) -> ReadError {
    var offset = 0
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: line.span)
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    return RecordReader.fault(
      "read/invalid-utf8",
      "line should be UTF-8, but has byte \(SourceCheck.hex(line[offset])) at offset \(offset)")
  }

  private func located(_ error: ReadError, _ line: Int, _ origin: String) -> Diagnostic {
    var diagnostic = error.diagnostic
    diagnostic.file = origin
    diagnostic.line = line
    return diagnostic
  }
}
