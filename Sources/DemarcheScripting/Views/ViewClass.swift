/// The classes of handles that scripts see.
enum ViewClass: UInt32, CaseIterable {
  case statement, block, sentence, match, capture, verb, annotation, date, archive, list, iterator
  case doc, source, options

  /// The name in messages.
  var name: String {
    switch self {
    case .doc: "document"
    default: "\(self)"
    }
  }

  /// The name behind its article: `an annotation`.
  var article: String {
    ("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name
  }

  /// The fields that every value of the class has, methods among them.
  var fields: [String] { ViewClass.names[Int(rawValue)] }

  private static let names = allCases.map(\.binding.names)

  /// What the binding table says of it.
  private var binding: BindingClass {
    switch self {
    case .statement: Binding.statement
    case .block: Binding.block
    case .sentence: Binding.sentence
    case .match: Binding.match
    case .capture: Binding.capture
    case .verb: Binding.verb
    case .annotation: Binding.annotation
    case .date: Binding.date
    case .archive: Binding.archive
    case .list: Binding.list
    case .iterator: Binding.iterator
    case .doc: Binding.document
    case .source: Binding.source
    case .options: Binding.options
    }
  }

  /// Whether single values have fields besides those of the class.
  var hasOwnFields: Bool { [.match, .annotation, .options].contains(self) }
}
