import CJSONShim
import DemarcheDigest
import DemarcheModel
import Glibc

/// Makes a statement of the parts of one record: a line or an object of JSON, or a row of a table.
struct RecordReader {
  /// What a record is called in messages.
  enum Unit: String {
    case line, object, row
  }

  /// The names of all parts one behind the other, as the mapping has them.
  let names: [String]
  /// What was found under each name; whoever reads records fills it in.
  var values: [djson_value]
  let unit: Unit
  private let mapping: FieldMapping
  private let options: ReadOptions
  private let mediaType: String
  private let parts: [FieldMapping.Part: Range<Int>]

  init(_ mapping: FieldMapping, options: ReadOptions, unit: Unit, mediaType: String) {
    self.mapping = mapping
    self.options = options
    self.unit = unit
    self.mediaType = mediaType
    var names: [String] = []
    var parts: [FieldMapping.Part: Range<Int>] = [:]
    for part in FieldMapping.Part.allCases {
      let first = names.count
      names += mapping.names[part] ?? []
      parts[part] = first..<names.count
    }
    self.names = names
    self.parts = parts
    values = [djson_value](repeating: djson_value(), count: names.count)
  }

  /// Forgets what was found in the record before.
  mutating func clear() {
    for index in values.indices { values[index].kind = DJSON_ABSENT }
  }

  /// The statement of the record at hand.
  ///
  /// What the record says of itself wins over the options, which stand in where it says nothing.
  func statement(key: String, origin: String) throws(ReadError) -> Statement {
    let (text, offsets) = try self.text()
    var statement = Statement(key: key, text: text, source: document(of: text, origin))
    statement.offsets = offsets
    statement.headline = try string(.title)
    statement.url = try string(.url)
    statement.kind = try string(.kind)
    statement.speaker = try string(.speaker).map { Speaker(name: $0) }
    statement.language = (try string(.language) ?? options.language).map(Statement.languageCode)
    if let issuer = try string(.issuer) {
      statement.issuer = ActorReference(name: issuer)
      statement.issuerOrigin = .source
    } else if let issuer = options.issuer {
      statement.issuer = ActorReference(name: issuer)
      statement.issuerOrigin = .flag
    }
    if let date = try date() {
      statement.issuedOn = date
      statement.issuedOnOrigin = .source
    } else if let date = options.date {
      statement.issuedOn = date
      statement.issuedOnOrigin = .flag
    }
    statement.readLayout()
    return statement
  }

  /// The record's key, else its URL.
  func key() throws(ReadError) -> String? {
    if let found = value(.key), found.value.kind == DJSON_INTEGER {
      return String(found.value.integer)
    }
    if let key = try string(.key) { return key }
    return try string(.url)
  }

  /// The number that a field gives the record, where the mapping names one.
  var lineNumber: Int? {
    guard let value = value(.line)?.value, value.kind == DJSON_INTEGER else { return nil }
    return Int(value.integer)
  }

  private func document(of text: String, _ origin: String) -> SourceDocument {
    SourceDocument(
      origin: origin, mediaType: mediaType,
      sha256: options.wantsDigests ? SHA256.hex(Array(text.utf8)) : "",
      byteCount: text.utf8.count)
  }
}

// The parts of a statement, from the values of the record.
extension RecordReader {
  private typealias Found = (name: Int, value: djson_value)

  private func value(_ part: FieldMapping.Part) -> Found? {
    for index in parts[part] ?? 0..<0
    where values[index].kind != DJSON_ABSENT && values[index].kind != DJSON_NULL {
      return (index, values[index])
    }
    return nil
  }

  // Nil where it is absent or empty.
  private func string(_ part: FieldMapping.Part) throws(ReadError) -> String? {
    guard let found = value(part) else { return nil }
    guard found.value.kind == DJSON_STRING else {
      throw RecordReader.fault(
        "read/wrong-type",
        "field '\(names[found.name])' should be a string, but is "
          + RecordReader.noun(found.value),
        help: part == .text ? nil : "'--fields \(part.rawValue)=' leaves it out")
    }
    guard found.value.count > 0 else { return nil }
    let bytes = UnsafeBufferPointer(start: found.value.bytes, count: found.value.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func date() throws(ReadError) -> CalendarDate? {
    guard let text = try string(.date) else { return nil }
    if let day = CalendarDate(beginning: text) { return day }
    throw RecordReader.fault(
      "read/invalid-date",
      "date should be a day written YYYY-MM-DD, with or without a time, but is '\(text)'",
      help: "'--fields date=' leaves it out")
  }

  private func text() throws(ReadError) -> (String, OffsetMap) {
    guard let found = value(.text) else {
      let names = (mapping.names[.text] ?? []).map { "'\($0)'" }.joined(separator: ", ")
      throw RecordReader.fault(
        "read/missing-field", "the text should be in the field \(names), but it is not there",
        help: "'--fields text=NAME' tells where it is")
    }
    guard found.value.kind == DJSON_STRING else {
      _ = try string(.text)
      throw RecordReader.fault("read/empty", "no text in the \(unit.rawValue)")
    }
    let count = found.value.count
    if count > PlainTextReader.textLimit {
      throw RecordReader.fault(
        "read/too-large",
        "text should have at most \(PlainTextReader.textLimit) bytes, but has \(count)",
        help: "split it into one \(unit.rawValue) a statement")
    }
    if let start = found.value.bytes, let zero = memchr(start, 0, count) {
      let offset = UnsafeRawPointer(zero) - UnsafeRawPointer(start)
      throw RecordReader.fault(
        "read/binary", "text should have no NUL, but has one at offset \(offset)")
    }
    let bytes = UnsafeBufferPointer(start: found.value.bytes, count: count)
    let (text, offsets) = NormalForm.text(of: bytes, sourceOffset: 0)
    if !text.hasWords {
      throw RecordReader.fault("read/empty", "no text in the \(unit.rawValue)")
    }
    return (text, offsets)
  }

  /// The place among the values at which the text of the record at hand was found.
  var textPlace: Int? { value(.text)?.name }
}

// What is wrong with a record, in words.
extension RecordReader {
  static func reason(_ answer: djson_answer) -> String {
    switch answer {
    case DJSON_NO_OBJECT: "is another value"
    case DJSON_CUT_SHORT: "ends before the object does"
    case DJSON_BAD_STRING: "has a string with a wrong escape or a control character"
    case DJSON_BAD_NUMBER: "has a number that is malformed or needs more than 64 bits"
    case DJSON_TOO_DEEP: "has more than 1024 arrays and objects in one another"
    default: "is no JSON"
    }
  }

  static func fault(_ code: String, _ message: String, help: String? = nil) -> ReadError {
    ReadError(Diagnostic(code: code, message: message, help: help))
  }

  private static func noun(_ value: djson_value) -> String {
    switch value.kind {
    case DJSON_BOOLEAN: "true or false"
    case DJSON_NUMBER, DJSON_INTEGER: "a number"
    case DJSON_ARRAY: "an array"
    case DJSON_OBJECT: "an object"
    default: "something else"
    }
  }
}
