import DemarcheModel

/// The names by which lists of a report can be grouped and sorted, besides the fields of filters.
enum ListField: Hashable {
  case year, month, statement
  case filter(FilterField)

  static let ownNames = ["year", "month", "statement"]

  init?(_ name: String, types: [AnnotationType]) {
    switch name {
    case "year": self = .year
    case "month": self = .month
    case "statement": self = .statement
    default:
      guard let field = FilterField.named(name, types: types), field != .anywhere,
        field != .verdict
      else { return nil }
      self = .filter(field)
    }
  }
}

extension ModelViews {
  /// What an annotation or statement is grouped by: several keys where it has several values.
  func keys(_ field: ListField, statement: Int, annotation: Annotation?) -> [ItemKey] {
    let source = statements[statement]
    switch field {
    case .year: return source.issuedOn.map { [ItemKey(Double($0.year))] } ?? []
    case .month:
      return source.issuedOn.map { day in
        [ItemKey(String(day.iso.prefix(7)), number: Double(day.year * 12 + day.month))]
      } ?? []
    case .statement:
      return [ItemKey(source.headline ?? source.key, id: "\(statement)", number: Double(statement))]
    case .filter(let field):
      if field.isOfStatement { return keys(field, of: source) }
      return annotation.map { keys(field, of: $0, in: source) } ?? []
    }
  }

  private func keys(_ field: FilterField, of statement: Statement) -> [ItemKey] {
    switch field {
    case .issuer: return statement.issuer.map { [ItemKey($0)] } ?? []
    case .country:
      return statement.subjectCountries.map { ItemKey(countryNames[$0] ?? $0, id: $0) }
    case .issued:
      return statement.issuedOn.map { [ItemKey($0.iso, number: Double($0.dayNumber))] } ?? []
    case .language: return ModelViews.keys(statement.language)
    case .kind: return ModelViews.keys(statement.kind)
    case .headline: return ModelViews.keys(statement.headline)
    case .speaker: return ModelViews.keys(statement.speaker?.name)
    case .key: return ModelViews.keys(statement.key)
    case .url: return ModelViews.keys(statement.url)
    default: return []
    }
  }

  private func keys(
    _ field: FilterField, of annotation: Annotation, in statement: Statement
  ) -> [ItemKey] {
    switch field {
    case .type: return ModelViews.keys(annotation.type)
    case .status: return ModelViews.keys(annotation.status.name)
    case .negated: return ModelViews.keys(annotation.status.isNegated ? "yes" : "no")
    case .modality: return ModelViews.keys(annotation.status.modality.rawValue)
    case .tense: return ModelViews.keys(annotation.status.tense.rawValue)
    case .reportedBy: return annotation.status.reportedBy.map { [ItemKey($0)] } ?? []
    case .certainty: return ModelViews.keys(annotation.certainty.rawValue)
    case .zone: return ModelViews.keys(annotation.zone.rawValue)
    case .rule: return ModelViews.keys(annotation.provenance.rule)
    case .pack: return ModelViews.keys(annotation.provenance.pack)
    case .tag: return annotation.tuning?.tags.map { ItemKey($0) } ?? []
    case .level: return ModelViews.keys((annotation.tuning?.level ?? .note).rawValue)
    case .words: return ModelViews.keys(statement.text(in: annotation.range))
    case .trigger: return ModelViews.keys(statement.text(in: annotation.trigger))
    case .field(let name): return annotation[name].map { keys($0, in: statement) } ?? []
    default: return []
    }
  }

  private func keys(_ field: Field, in statement: Statement) -> [ItemKey] {
    guard let value = field.value else {
      return ModelViews.keys(field.range.flatMap { statement.text(in: $0) })
    }
    return keys(value)
  }

  private func keys(_ value: FieldValue) -> [ItemKey] {
    switch value {
    case .text(let text): ModelViews.keys(text)
    case .integer(let number): [ItemKey(Double(number))]
    case .number(let number): [ItemKey(number)]
    case .boolean(let flag): ModelViews.keys(flag ? "yes" : "no")
    case .date(let date):
      [ItemKey(date.text, number: date.firstDay.map { Double($0.dayNumber) })]
    case .actor(let actor): [ItemKey(actor)]
    case .list(let values): values.flatMap(keys)
    }
  }

  private static func keys(_ text: String?) -> [ItemKey] {
    text.map { $0.isEmpty ? [] : [ItemKey($0)] } ?? []
  }
}
