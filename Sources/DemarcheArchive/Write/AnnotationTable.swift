import DemarcheModel
import GRDB

/// Writes annotations of one type.
///
/// A class, since it owns prepared statements and the memory for one row.
final class AnnotationTable {
  let columns: TypeColumns
  private let insert: RowStatement
  private let delete: RowStatement
  private let supersede: RowStatement
  private let references: ReferenceNumbers
  /// The place of each field by its name.
  private let places: [String: Int]
  private var row: [Field?]
  private var parts = CompactWriter()

  init(_ columns: TypeColumns, _ references: ReferenceNumbers, _ database: Database) throws {
    self.columns = columns
    self.references = references
    let table = quoted(columns.tableName)
    insert = try RowStatement(columns.insertSQL, database)
    delete = try RowStatement(
      "DELETE FROM \(table) WHERE annotation BETWEEN ? AND ?", database)
    supersede = try RowStatement(
      "UPDATE \(table) SET is_current = ? WHERE annotation BETWEEN ? AND ?", database)
    row = Array(repeating: nil, count: columns.fields.count)
    var places: [String: Int] = [:]
    for (place, field) in columns.fields.enumerated() where field.isCurrent {
      places[field.name] = place
    }
    self.places = places
  }

  /// Numbers that are the same for many rows.
  struct Numbers {
    var annotation: Int64
    var rule: Int64
    var manner: Int64
  }

  /// Writes a row.
  ///
  /// - Returns: the actor that the annotation is, where its type is of actors.
  func write(
    _ annotation: Annotation, _ numbers: Numbers, text: UnsafeBufferPointer<UInt8>
  ) throws -> Int64? {
    spread(annotation)
    insert.bind(numbers.annotation)
    insert.bind(annotation.range.start)
    insert.bind(annotation.range.end)
    insert.bind(1)
    insert.bind(numbers.rule)
    insert.bind(numbers.manner)
    insert.bind(try annotation.status.reportedBy.map(references.number))
    insert.bind(annotation.sentenceNumber)
    insert.bind(annotation.sentence.start)
    insert.bind(annotation.sentence.end)
    if annotation.trigger == annotation.range {
      insert.bindNull()
      insert.bindNull()
    } else {
      insert.bind(annotation.trigger.start)
      insert.bind(annotation.trigger.end)
    }
    insert.bind(pack(from: annotation.range.start))
    let identity = try bindFields(of: annotation, text)
    try insert.run()
    return identity
  }

  // Gives the actor that the annotation is, where its type is of actors.
  private func bindFields(
    of annotation: Annotation, _ text: UnsafeBufferPointer<UInt8>
  ) throws -> Int64? {
    var identity: Int64?
    for column in columns.columns {
      switch column.part {
      case .reference:
        var actor = actor(at: column.field, text)
        let isIdentity = column.field == columns.identity?.name
        // One without a name is called by its words: views find it by its name.
        if isIdentity, actor == nil {
          actor = ActorReference(
            name: String(decoding: slice(annotation.range, text), as: UTF8.self))
        }
        let number = try actor.map(references.number)
        if isIdentity { identity = number }
        insert.bind(number)
      case .firstDay: insert.bind(date(at: column.field)?.firstDay?.iso)
      case .lastDay: insert.bind(date(at: column.field)?.lastDay?.iso)
      case .value: bind(row[column.field], columns.fields[column.field].kind, text)
      }
    }
    return identity
  }

  /// Takes away the annotations of a version.
  func delete(_ version: Int64) throws {
    delete.bind(version << 24)
    delete.bind((version << 24) + 0xFF_FFFF)
    try delete.run()
  }

  /// Notes whether the version of these annotations is the newest of its statement.
  func mark(_ version: Int64, isCurrent: Bool) throws {
    supersede.bind(isCurrent ? 1 : 0)
    supersede.bind(version << 24)
    supersede.bind((version << 24) + 0xFF_FFFF)
    try supersede.run()
  }

  private func spread(_ annotation: Annotation) {
    for place in row.indices { row[place] = nil }
    // Fields come in the order of the type, so that the next name is mostly the one.
    var next = 0
    for field in annotation.fields {
      while next < row.count,
        !columns.fields[next].isCurrent || columns.fields[next].name != field.name
      {
        next += 1
      }
      if next < row.count {
        row[next] = field
        next += 1
      } else if let place = places[field.name] {
        row[place] = field
        next = place + 1
      }
    }
  }

  // What the columns do not tell.
  private func pack(from start: Int) -> [UInt8] {
    parts.clear()
    for (place, field) in row.enumerated() {
      guard let field else { continue }
      var flags: UInt8 = 0
      var isWhole = false
      if let value = field.value {
        flags |= FieldCode.hasValue
        isWhole = !isHeld(value, at: place)
        if isWhole { flags |= FieldCode.isWhole }
      }
      if field.range != nil { flags |= FieldCode.hasRange }
      if field.resolution != nil { flags |= FieldCode.hasResolution }
      parts.write(place)
      parts.write(byte: flags)
      if let range = field.range {
        parts.write(range.start - start)
        parts.write(range.byteCount)
      }
      if let resolution = field.resolution { parts.write(resolution) }
      if isWhole, let value = field.value { FieldCode.write(value, to: &parts) }
    }
    return parts.bytes
  }

  // The name, id and kind of an actor are one reference, which has them as text only; an id
  // without a name has no row.
  private func isHeld(_ value: FieldValue, at place: Int) -> Bool {
    if let identity = columns.identity, place == identity.id || place == identity.kind {
      guard case .text(let text) = value, !text.utf8.contains(0) else { return false }
      return row[identity.name].map { $0.value != nil || $0.range != nil } ?? false
    }
    return FieldCode.isHeld(value, by: columns.fields[place].kind)
  }

  private func actor(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> ActorReference? {
    guard let field = row[place] else { return nil }
    if columns.identity?.name != place, case .actor(let actor)? = field.value { return actor }
    guard
      var actor = (field.value?.plainText ?? words(field, text)).map({ ActorReference(name: $0) })
    else { return nil }
    if let identity = columns.identity, place == identity.name {
      actor.id = row[identity.id]?.value?.plainText
      actor.kind = row[identity.kind]?.value?.plainText
    }
    return actor
  }

  private func date(at place: Int) -> DateValue? {
    if case .date(let date)? = row[place]?.value { return date }
    return nil
  }

  private func words(_ field: Field, _ text: UnsafeBufferPointer<UInt8>) -> String? {
    field.range.map { String(decoding: slice($0, text), as: UTF8.self) }
  }

  private func slice(
    _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let end = min(max(range.end, 0), text.count)
    return UnsafeBufferPointer(rebasing: text[min(max(range.start, 0), end)..<end])
  }

  private func bind(
    _ field: Field?, _ kind: AnnotationType.FieldKind, _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard let field else { return insert.bindNull() }
    switch (kind, field.value) {
    case (.integer, .integer(let number)?): insert.bind(number)
    case (.boolean, .boolean(let flag)?): insert.bind(flag ? 1 : 0)
    case (.number, .number(let number)?): insert.bind(number)
    case (.number, .integer(let number)?): insert.bind(Double(number))
    case (.integer, _), (.boolean, _), (.number, _), (.actor, _): insert.bindNull()
    case (_, let value?): insert.bind(value.plainText)
    case (_, nil):
      guard let range = field.range else { return insert.bindNull() }
      insert.bind(utf8: slice(range, text))
    }
  }
}
