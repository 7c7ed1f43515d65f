package import DemarcheModel

extension AnnotationType.FieldKind {
  /// What a value of the kind is, for messages.
  package var expectation: String {
    switch self {
    case .text, .choice: "a text"
    case .range: "words or a text"
    case .actor: "an actor or a text"
    case .date: "a date"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    }
  }
}
