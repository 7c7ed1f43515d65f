/// How a run of text looks in a document of Word.
struct DOCXLook: Sendable, Hashable {
  /// What may come together.
  struct Style: OptionSet, Sendable, Hashable {
    let rawValue: Int
    static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    static let underlined = Style(rawValue: 4)
    static let raised = Style(rawValue: 8)
    static let code = Style(rawValue: 16)
    static let link = Style(rawValue: 32)
    static let quiet = Style(rawValue: 64)
  }

  /// What is behind the words, by what is meant; no sign of it but the colour would be too little.
  enum Fill: Sendable {
    case plus, minus, neutral, strongPlus, strongMinus

    var colour: StaticString {
      switch self {
      case .plus: "DDEBF7"
      case .minus: "FCE4D6"
      case .neutral: "EDEDED"
      case .strongPlus: "BDD7EE"
      case .strongMinus: "F8CBAD"
      }
    }
  }

  var style: Style = []
  var fill: Fill?
  /// A BCP 47 tag; nil for the document's own language.
  var language: String?

  init(_ style: Style = [], fill: Fill? = nil, language: String? = nil) {
    self.style = style
    self.fill = fill
    self.language = language
  }
}
