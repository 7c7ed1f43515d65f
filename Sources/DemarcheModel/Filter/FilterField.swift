/// What a filter can ask for.
package enum FilterField: Sendable, Hashable {
  /// Of the statement: its text and headline.
  case anywhere
  case issuer, country, issued, language, kind, headline, key, url, speaker
  /// Of the annotation.
  case type, status, negated, modality, tense, reportedBy, certainty, zone, rule, pack
  /// What a workspace made of it.
  case tag, level
  /// What somebody thought of it, in an archive.
  case verdict
  /// The words of the whole match, and of its trigger.
  case words, trigger
  /// A field of the annotation's type.
  case field(String)

  /// How the value behind the name is read.
  enum Values: Sendable, Hashable {
    case words, actor, days, numbers, glob, part, country, language, flag
    case choice([String])
    case type
  }

  static let names: [(name: String, field: FilterField)] = [
    ("type", .type), ("issuer", .issuer), ("country", .country), ("issued", .issued),
    ("language", .language), ("kind", .kind), ("headline", .headline), ("speaker", .speaker),
    ("key", .key), ("url", .url), ("text", .anywhere), ("words", .words), ("trigger", .trigger),
    ("status", .status), ("negated", .negated), ("modality", .modality), ("tense", .tense),
    ("reported_by", .reportedBy), ("certainty", .certainty), ("zone", .zone), ("rule", .rule),
    ("pack", .pack), ("tag", .tag), ("level", .level), ("verdict", .verdict),
  ]
  /// Names that people try, and what they mean.
  static let others: [String: FilterField] = [
    "date_issued": .issued, "issued_on": .issued, "id": .key, "statement": .key,
  ]

  /// Whether it is asked of the statement, not of an annotation.
  package var isOfStatement: Bool {
    switch self {
    case .anywhere, .issuer, .country, .issued, .language, .kind, .headline, .key, .url, .speaker:
      true
    default: false
    }
  }

  /// The names of all but annotation fields, in the order of the manual.
  package static var allNames: [String] { names.map(\.name) }

  /// What a name means, `fields.` in front or not; nil where nothing has it.
  ///
  /// - Parameter types: those whose fields count.
  package static func named(_ name: String, types: [AnnotationType]) -> FilterField? {
    if let known = names.first(where: { $0.name == name }) { return known.field }
    let inner = name.hasPrefix("fields.") ? String(name.dropFirst(7)) : name
    if types.contains(where: { $0.fields.contains { $0.name == inner } }) { return .field(inner) }
    return others[name]
  }

  /// The name in a filter.
  package var name: String {
    if case .field(let name) = self { return name }
    return FilterField.names.first { $0.field == self }?.name ?? ""
  }

  /// How values of the field are written.
  func values(_ types: [AnnotationType]) -> Values {
    switch self {
    case .anywhere, .kind, .headline, .speaker, .words, .trigger: .words
    case .issuer, .reportedBy: .actor
    case .country: .country
    case .issued: .days
    case .language: .language
    case .key, .url: .part
    case .type: .type
    case .status:
      .choice(["asserted", "past", "future", "hypothetical", "negated", "reported"])
    case .negated: .flag
    case .modality: .choice(Status.Modality.allCases.map(\.rawValue))
    case .tense: .choice(Status.Tense.allCases.map(\.rawValue))
    case .certainty: .choice(["explicit", "implicit"])
    case .zone: .choice(Zone.allCases.map(\.rawValue))
    case .rule, .pack, .tag: .glob
    case .level: .choice(Tuning.Level.allCases.map(\.rawValue))
    case .verdict: .choice(["accept", "reject", "none"])
    case .field(let name): FilterField.values(ofField: name, types)
    }
  }

  // Of several types that have the field the first counts.
  private static func values(ofField name: String, _ types: [AnnotationType]) -> Values {
    for type in types {
      guard let field = type.fields.first(where: { $0.name == name }) else { continue }
      switch field.kind {
      case .actor: return .actor
      case .date: return .days
      case .integer, .number: return .numbers
      case .boolean: return .flag
      case .text, .range, .list, .choice: return .words
      }
    }
    return .words
  }
}
