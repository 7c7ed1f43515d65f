import DemarcheModel

/// How a field stands in the column `parts`: its position in the type, then what its columns do
/// not tell.
///
/// A value that its column holds exactly is not written again. One byte of flags follows the
/// position; then the start as a distance from the annotation's, and the length; then the
/// resolution; then a value that no column holds.
enum FieldCode {
  static let hasValue: UInt8 = 1
  static let hasRange: UInt8 = 2
  static let hasResolution: UInt8 = 4
  /// The value stands behind the flags, whole.
  static let isWhole: UInt8 = 8

  /// Whether the column of a field of `kind` holds `value` so that it can be read back.
  static func isHeld(_ value: FieldValue, by kind: AnnotationType.FieldKind) -> Bool {
    switch (value, kind) {
    // SQLite's own functions end a text at its first NUL.
    case (.text(let text), .text), (.text(let text), .choice), (.text(let text), .range):
      !text.utf8.contains(0)
    case (.actor(let actor), .actor):
      !(actor.name + (actor.id ?? "") + (actor.kind ?? "")).utf8.contains(0)
    // SQLite has no NaN, and one zero.
    case (.number(let number), .number): number.isFinite && number != 0
    case (.integer, .integer), (.boolean, .boolean): true
    default: false
    }
  }

  static func write(_ value: FieldValue, to writer: inout CompactWriter) {
    switch value {
    case .text(let text):
      writer.write(byte: 1)
      writer.write(text)
    case .integer(let number):
      writer.write(byte: 2)
      writer.write(number)
    case .number(let number):
      writer.write(byte: 3)
      writer.write(Int(Int64(bitPattern: number.bitPattern)))
    case .boolean(let flag): writer.write(byte: flag ? 5 : 4)
    case .date(let date): write(date, to: &writer)
    case .actor(let actor):
      writer.write(byte: 7)
      writer.write(actor.name)
      for part in [actor.id, actor.kind] {
        writer.write(byte: part == nil ? 0 : 1)
        if let part { writer.write(part) }
      }
    case .list(let values):
      writer.write(byte: 8)
      writer.write(values.count)
      for value in values { write(value, to: &writer) }
    }
  }

  private static func write(_ date: DateValue, to writer: inout CompactWriter) {
    writer.write(byte: 6)
    writer.write(date.symbolic)
    writer.write(date.precision.rawValue)
    writer.write(byte: date.isApproximate ? 1 : 0)
    for day in [date.firstDay, date.lastDay] {
      writer.write(byte: day == nil ? 0 : 1)
      if let day { writer.write(day.dayNumber) }
    }
  }

  static func readValue(
    from reader: inout CompactReader, depth: Int = 0
  ) throws(CompactError) -> FieldValue {
    switch try reader.byte() {
    case 1: return .text(try reader.text())
    case 2: return .integer(try reader.number())
    case 3: return .number(Double(bitPattern: UInt64(bitPattern: Int64(try reader.number()))))
    case 4: return .boolean(false)
    case 5: return .boolean(true)
    case 6: return .date(try readDate(from: &reader))
    case 7:
      var actor = ActorReference(name: try reader.text())
      if try reader.byte() == 1 { actor.id = try reader.text() }
      if try reader.byte() == 1 { actor.kind = try reader.text() }
      return .actor(actor)
    case 8:
      guard depth < 64 else { throw CompactError() }
      var values: [FieldValue] = []
      for _ in 0..<max(0, try reader.number()) {
        values.append(try readValue(from: &reader, depth: depth + 1))
      }
      return .list(values)
    default: throw CompactError()
    }
  }

  private static func readDate(from reader: inout CompactReader) throws(CompactError) -> DateValue {
    let symbolic = try reader.text()
    guard let precision = DateValue.Precision(rawValue: try reader.text()) else {
      throw CompactError()
    }
    var date = DateValue(symbolic: symbolic, precision: precision)
    date.isApproximate = try reader.byte() == 1
    if try reader.byte() == 1 { date.firstDay = CalendarDate(dayNumber: try reader.number()) }
    if try reader.byte() == 1 { date.lastDay = CalendarDate(dayNumber: try reader.number()) }
    return date
  }
}
