import DemarcheModel

/// What annotations are counted or sorted by, in SQL.
///
/// `a` is the type's table, `v` the table `version`.
struct QueryValue {
  var sql: String
  /// What counts as one value; nil where that is the value itself.
  var key: String?
  var usesVersion = false
  var join = ""

  /// The values of annotations of a type.
  struct Source {
    private let columns: TypeColumns

    init(_ columns: TypeColumns) { self.columns = columns }
  }
}

extension QueryValue.Source {
  /// Nil where the type has no such field.
  func value(of group: ArchiveQuery.Group) -> QueryValue? {
    guard case .field(let field) = group else {
      return QueryValue(
        sql: "substr(v.issued_on, 1, \(group == .month ? 7 : 4))", usesVersion: true)
    }
    switch field {
    case .issuer: return actor("v.issuer", usesVersion: true)
    case .country:
      return QueryValue(
        sql: "c.country", usesVersion: true,
        join: "\n  JOIN subject_country c ON c.version = a.annotation >> 24")
    case .issued: return QueryValue(sql: "v.issued_on", usesVersion: true)
    case .language, .kind, .headline, .speaker, .key, .url:
      return QueryValue(sql: "v." + quoted(field.name), usesVersion: true)
    case .type: return QueryValue(sql: "'" + columns.typeName + "'")
    case .status, .negated, .modality, .tense, .certainty, .zone:
      return QueryValue(
        sql: "(SELECT m.\(field.name) FROM manner m WHERE m.manner = a.manner)")
    case .reportedBy: return actor("a.reported_by")
    case .rule: return QueryValue(sql: "(SELECT u.id FROM rule u WHERE u.rule = a.rule)")
    case .pack: return QueryValue(sql: "(SELECT u.pack FROM rule u WHERE u.rule = a.rule)")
    case .tag:
      return QueryValue(
        sql: "g.value",
        join: "\n  JOIN tuned w ON w.annotation = a.annotation JOIN json_each(w.tags) g")
    case .level:
      return QueryValue(
        sql: "ifnull((SELECT w.level FROM tuned w WHERE w.annotation = a.annotation), 'note')")
    case .verdict:
      return QueryValue(
        sql: "(SELECT j.verdict FROM judged d JOIN judgement j USING (judgement)"
          + " WHERE d.annotation = a.annotation)")
    case .words, .trigger, .anywhere: return nil
    case .field(let name): return value(ofField: name)
    }
  }

  /// What a sort goes by; nil where it needs none but the annotation's number.
  func value(of key: ArchiveQuery.Order.Key) -> QueryValue? {
    switch key {
    case .added: nil
    case .issued: QueryValue(sql: "v.issued_on", usesVersion: true)
    case .issuer: actor("v.issuer", usesVersion: true)
    case .statement: QueryValue(sql: "v.key", usesVersion: true)
    case .holder:
      ["holder", "by"].lazy.compactMap { value(ofField: $0) }.first ?? QueryValue(sql: "NULL")
    case .strength: strength
    }
  }

  private var strength: QueryValue {
    func column(_ name: String) -> String? {
      let field = columns.fields.first { $0.name == name && $0.isCurrent }
      guard let field, [.integer, .number].contains(field.kind) else { return nil }
      return "a." + quoted(name)
    }
    switch (column("polarity"), column("strength")) {
    case (let polarity?, let strength?): return QueryValue(sql: "abs(\(polarity)) * \(strength)")
    case (nil, let strength?): return QueryValue(sql: strength)
    default: return QueryValue(sql: "NULL")
    }
  }

  private func value(ofField name: String) -> QueryValue? {
    let place = columns.fields.firstIndex { $0.name == name && $0.isCurrent }
    guard let place else { return nil }
    if let identity = columns.identity, [identity.name, identity.id, identity.kind].contains(place)
    {
      let column = "a." + quoted(columns.fields[identity.name].name)
      if place == identity.name { return actor(column) }
      let part = place == identity.id ? "id" : "kind"
      return QueryValue(sql: "(SELECT r.\(part) FROM reference r WHERE r.reference = \(column))")
    }
    let column = "a." + quoted(name)
    return columns.fields[place].kind == .actor ? actor(column) : QueryValue(sql: column)
  }

  // What no lexicon knows has the words for a name: "We" and "we" are one.
  private func actor(_ column: String, usesVersion: Bool = false) -> QueryValue {
    func name(_ sql: String) -> String {
      "(SELECT \(sql) FROM reference r WHERE r.reference = \(column))"
    }
    return QueryValue(
      sql: name("r.name"),
      key: name("iif(r.id IS NULL, \(FilterSQL.fold)(r.name), r.name)"), usesVersion: usesVersion)
  }
}
