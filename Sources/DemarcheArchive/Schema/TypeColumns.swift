import DemarcheModel

/// The columns of one annotation type's table and view.
struct TypeColumns {
  /// What a column of the table holds of a field.
  enum Part {
    /// The value in the column's own kind, or else the words.
    case value
    /// The name, id and kind of an actor, as a row of `reference`.
    case reference
    case firstDay
    case lastDay
  }
  /// A column of the table that belongs to a field.
  struct Column {
    var name: String
    /// The place of the field in `fields`.
    var field: Int
    var part: Part
    var sqlType: String
  }

  let typeName: String
  let tableName: String
  let viewName: String
  let overlap: AnnotationType.Overlap
  /// Every field that the type ever had, at its position; those it has no more are never written.
  let fields: [ArchivedField]
  let columns: [Column]
  /// The places of `name`, `id` and `kind` where these are one reference, as of the type `actor`.
  let identity: (name: Int, id: Int, kind: Int)?

  /// - Parameter hasIdentity: whether the table was made with one reference for name, id and kind.
  init(
    typeName: String, tableName: String, viewName: String, overlap: AnnotationType.Overlap,
    fields: [ArchivedField], hasIdentity: Bool
  ) {
    self.typeName = typeName
    self.tableName = tableName
    self.viewName = viewName
    self.overlap = overlap
    self.fields = fields
    identity = hasIdentity ? TypeColumns.identity(of: fields) : nil
    var columns: [Column] = []
    for (index, field) in fields.enumerated() {
      columns += TypeColumns.columns(of: field, at: index, identity: identity)
    }
    self.columns = columns
  }

  // The oldest fields of these names, with which the table was made.
  private static func identity(
    of fields: [ArchivedField]
  ) -> (name: Int, id: Int, kind: Int)? {
    func place(_ name: String, _ kinds: [AnnotationType.FieldKind]) -> Int? {
      fields.firstIndex { $0.name == name }.flatMap { kinds.contains(fields[$0].kind) ? $0 : nil }
    }
    guard let name = place("name", [.text]), let id = place("id", [.text]),
      let kind = place("kind", [.text, .choice])
    else { return nil }
    return (name, id, kind)
  }

  /// Whether fields make one reference where a table is made with them.
  static func haveIdentity(_ fields: [ArchivedField]) -> Bool { identity(of: fields) != nil }

  /// The names of the columns that a field makes.
  static func columnNames(_ name: String, _ kind: AnnotationType.FieldKind) -> [String] {
    kind == .date ? [name, name + "_first_day", name + "_last_day"] : [name]
  }

  private static func columns(
    of field: ArchivedField, at index: Int, identity: (name: Int, id: Int, kind: Int)?
  ) -> [Column] {
    func column(_ suffix: String, _ part: Part, _ type: String) -> Column {
      Column(name: field.columnName + suffix, field: index, part: part, sqlType: type)
    }
    if let identity {
      if index == identity.name { return [column("", .reference, "INTEGER REFERENCES reference")] }
      if index == identity.id || index == identity.kind { return [] }
    }
    switch field.kind {
    case .actor: return [column("", .reference, "INTEGER REFERENCES reference")]
    case .date:
      return [
        column("", .value, "TEXT"), column("_first_day", .firstDay, "TEXT"),
        column("_last_day", .lastDay, "TEXT"),
      ]
    case .integer, .boolean: return [column("", .value, "INTEGER")]
    case .number: return [column("", .value, "REAL")]
    case .text, .range, .choice, .list: return [column("", .value, "TEXT")]
    }
  }
}

/// A field of an annotation type as an archive knows it.
struct ArchivedField: Hashable {
  var name: String
  var kind: AnnotationType.FieldKind
  /// `name`, unless something else has a column of that name.
  var columnName: String
  /// Whether the type has it in this kind; else it had it before.
  var isCurrent = true
}

/// Puts a name into SQL, whatever signs it has.
func quoted(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
