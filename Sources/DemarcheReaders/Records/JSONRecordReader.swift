import CJSONShim
import DemarcheModel

/// Reads JSON documents: an object is a statement, of an array each object is one.
///
/// An object without text of its own, of which a member is an array of objects, stands for those.
package struct JSONRecordReader: Reader {
  /// `json`.
  package let name = "json"
  /// JSON.
  package let mediaTypes = ["application/json"]

  private let mapping: FieldMapping

  /// A reader that finds the parts of statements as `mapping` says.
  package init(_ mapping: FieldMapping = FieldMapping()) {
    self.mapping = mapping
  }

  /// Whether the name ends in `.json`, in any case.
  package func claims(fileName: String) -> Bool { fileName.lowercased().hasSuffix(".json") }

  /// Whether the first sign is a brace or bracket, and a quotation mark or a brace follows.
  package func claims(firstBytes bytes: [UInt8]) -> Bool {
    let marks = bytes.prefix(4096).filter { $0 > 0x20 }.prefix(2)
    return marks == [0x7B, 0x22] || marks == [0x5B, 0x7B]
  }

  /// Reads the statements of a document; an object that holds none costs itself.
  ///
  /// A statement is named by its key, else its URL, else the document's origin and its number.
  ///
  /// - Throws: `ReadError` with `read/invalid-json`, `read/invalid-utf8` or `read/empty`, or what
  ///   is wrong with the one object.
  package func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
  {
    try SourceCheck(source: source).refuseInvalidUTF8()
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var record = RecordReader(
      mapping, options: options, unit: .object, mediaType: mediaTypes[0])
    let parser = JSONParser(names: record.names)
    let padded = source.bytes[start...] + [UInt8](repeating: 0, count: LineBatch.padding)
    let count = source.bytes.count - start
    let answer = padded.withUnsafeBufferPointer { bytes in
      parser.readDocument(UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
    guard answer == DJSON_OBJECT_READ else { throw JSONRecordReader.fault(answer, source) }
    return try objects(of: parser, &record, source)
  }

  private func objects(
    of parser: borrowing JSONParser, _ record: inout RecordReader, _ source: SourceBytes
  ) throws(ReadError) -> SourceReading {
    var reading = SourceReading([])
    var number = 0
    while true {
      var answer = parser.nextObject(into: &record.values)
      if number == 0, answer == DJSON_OBJECT_READ, record.textPlace == nil, parser.enter() {
        answer = parser.nextObject(into: &record.values)
      }
      if answer == DJSON_END { break }
      number += 1
      do throws(ReadError) {
        guard answer == DJSON_OBJECT_READ else {
          throw RecordReader.fault("read/invalid-json", "should be an object, but is another value")
        }
        let key = try record.key() ?? "\(source.origin):\(number)"
        reading.statements.append(try record.statement(key: key, origin: source.origin))
      } catch {
        reading.failures.append(error.diagnostic.of(.object, number, in: source.origin))
      }
      try reading.refuseTooMany(of: source)
    }
    if number == 0 { throw ReadError("read/empty", "no object in the file", file: source.origin) }
    return reading
  }

  private static func fault(_ answer: djson_answer, _ source: SourceBytes) -> ReadError {
    let count = source.bytes.count
    if answer == DJSON_NO_MEMORY {
      return ReadError(
        "read/too-large", "there is no memory to read a document of \(count) bytes",
        file: source.origin)
    }
    let reason =
      answer == DJSON_CUT_SHORT ? "ends before its value does" : RecordReader.reason(answer)
    return ReadError(
      "read/invalid-json", "file should be a JSON object or an array of them, but " + reason,
      file: source.origin,
      help: answer == DJSON_NO_JSON ? "for one object a line give '--input ndjson'" : nil)
  }
}

extension Diagnostic {
  /// The same with the record that it is about.
  func of(_ unit: RecordReader.Unit, _ number: Int, in file: String) -> Diagnostic {
    var located = self
    located.file = file
    located.message = "\(unit.rawValue) \(number): " + message
    return located
  }
}
