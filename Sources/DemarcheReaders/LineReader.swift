import CJSONShim
import DemarcheDigest
import DemarcheModel
import Glibc

/// Reads the JSON objects of lines into statements, one a line.
///
/// It owns a parser and the memory that this needs, so each job has one of its own.
package struct LineReader: ~Copyable {
  private let mapping: FieldMapping
  private let options: ReadOptions
  private let parser: OpaquePointer?
  private var values: [djson_value]
  /// All names one behind the other, where the parser finds them.
  private let names: UnsafeMutablePointer<CChar>
  private let paths: [djson_path]
  private let parts: [FieldMapping.Part: Range<Int>]

  /// A reader; without memory for it, every line fails with `read/too-large`.
  package init(_ mapping: FieldMapping, options: ReadOptions) {
    self.mapping = mapping
    self.options = options
    parser = djson_open()
    let all = FieldMapping.Part.allCases.flatMap { mapping.names[$0] ?? [] }
    let pool = all.flatMap { $0.utf8.map { CChar(bitPattern: $0) } }
    names = .allocate(capacity: max(1, pool.count))
    names.initialize(from: pool, count: pool.count)
    var paths: [djson_path] = []
    var offset = 0
    for name in all {
      paths.append(djson_path(bytes: names + offset, count: name.utf8.count))
      offset += name.utf8.count
    }
    var parts: [FieldMapping.Part: Range<Int>] = [:]
    var first = 0
    for part in FieldMapping.Part.allCases {
      let count = mapping.names[part]?.count ?? 0
      parts[part] = first..<(first + count)
      first += count
    }
    self.paths = paths
    self.parts = parts
    values = [djson_value](repeating: djson_value(), count: paths.count)
  }

  deinit {
    djson_close(parser)
    names.deallocate()
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
      for index in values.indices { values[index].kind = DJSON_ABSENT }
      return .failure(key: nil, located(error, number, batch.origin))
    }
    var key: String?
    do throws(ReadError) {
      key = try self.key()
      if key == nil { key = try string(.url) }
      return .statement(
        try statement(key ?? batch.origin + ":" + String(number), origin: batch.origin))
    } catch {
      return .failure(key: key, located(error, number, batch.origin))
    }
  }

  /// The number that a line's field gives it, where the mapping names one.
  package func lineNumber() -> Int? {
    guard let value = value(.line)?.value, value.kind == DJSON_INTEGER else { return nil }
    return Int(value.integer)
  }

  private mutating func parse(_ line: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard let parser else { throw LineReader.noMemory(line.count) }
    let answer = djson_read(
      parser, line.baseAddress, line.count, paths, &values, paths.count)
    if answer == DJSON_OBJECT_READ { return }
    if answer == DJSON_NO_MEMORY { throw LineReader.noMemory(line.count) }
    if answer == DJSON_BAD_UTF8 { throw LineReader.invalidUTF8(line) }
    throw LineReader.fault(
      "read/invalid-json", "line should be a JSON object, but " + LineReader.reason(answer))
  }

  private func statement(_ key: String, origin: String) throws(ReadError) -> Statement {
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

  private func document(of text: String, _ origin: String) -> SourceDocument {
    SourceDocument(
      origin: origin, mediaType: "application/x-ndjson",
      sha256: options.wantsDigests ? SHA256.hex(Array(text.utf8)) : "",
      byteCount: text.utf8.count)
  }
}

// The parts of a statement, from the values of the line.
extension LineReader {
  private typealias Found = (name: Int, value: djson_value)

  private func value(_ part: FieldMapping.Part) -> Found? {
    for index in parts[part] ?? 0..<0
    where values[index].kind != DJSON_ABSENT && values[index].kind != DJSON_NULL {
      return (index, values[index])
    }
    return nil
  }

  private func name(_ found: Found, _ part: FieldMapping.Part) -> String {
    mapping.names[part]?[found.name - (parts[part]?.lowerBound ?? 0)] ?? part.rawValue
  }

  // Nil where it is absent or empty.
  private func string(_ part: FieldMapping.Part) throws(ReadError) -> String? {
    guard let found = value(part) else { return nil }
    guard found.value.kind == DJSON_STRING else {
      throw LineReader.fault(
        "read/wrong-type",
        "field '\(name(found, part))' should be a string, but is \(LineReader.noun(found.value))",
        help: part == .text ? nil : "'--fields \(part.rawValue)=' leaves it out")
    }
    guard found.value.count > 0 else { return nil }
    let bytes = UnsafeBufferPointer(start: found.value.bytes, count: found.value.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func key() throws(ReadError) -> String? {
    if let found = value(.key), found.value.kind == DJSON_INTEGER {
      return String(found.value.integer)
    }
    return try string(.key)
  }

  private func date() throws(ReadError) -> CalendarDate? {
    guard let text = try string(.date) else { return nil }
    if let day = LineReader.day(Array(text.utf8)) { return day }
    throw LineReader.fault(
      "read/invalid-date",
      "date should be a day written YYYY-MM-DD, with or without a time, but is '\(text)'",
      help: "'--fields date=' leaves it out")
  }

  // `YYYY-MM-DD`, alone or before a time of day.
  private static func day(_ bytes: [UInt8]) -> CalendarDate? {
    func number(_ places: Range<Int>) -> Int? {
      bytes[places].reduce(0 as Int?) { number, byte in
        byte >= 0x30 && byte <= 0x39 ? number.map { $0 * 10 + Int(byte) - 0x30 } : nil
      }
    }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    let time = bytes.dropFirst(10)
    let isTime = time.first.map { "Tt ".utf8.contains($0) } ?? true
    guard isTime, time.dropFirst().allSatisfy({ "0123456789:.,+-Zz ".utf8.contains($0) })
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func text() throws(ReadError) -> (String, OffsetMap) {
    guard let found = value(.text) else {
      let names = (mapping.names[.text] ?? []).map { "'\($0)'" }.joined(separator: ", ")
      throw LineReader.fault(
        "read/missing-field", "the text should be in the field \(names), but it is not there",
        help: "'--fields text=NAME' tells where it is")
    }
    guard found.value.kind == DJSON_STRING else {
      _ = try string(.text)
      throw LineReader.fault("read/empty", "no text in the line")
    }
    let count = found.value.count
    if count > PlainTextReader.textLimit {
      throw LineReader.fault(
        "read/too-large",
        "text should have at most \(PlainTextReader.textLimit) bytes, but has \(count)",
        help: "split it into one line a statement")
    }
    if let start = found.value.bytes, let zero = memchr(start, 0, count) {
      let offset = UnsafeRawPointer(zero) - UnsafeRawPointer(start)
      throw LineReader.fault(
        "read/binary", "text should have no NUL, but has one at offset \(offset)")
    }
    let bytes = UnsafeBufferPointer(start: found.value.bytes, count: count)
    let (text, offsets) = NormalForm.text(of: bytes, sourceOffset: 0)
    if !text.hasWords { throw LineReader.fault("read/empty", "no text in the line") }
    return (text, offsets)
  }
}
