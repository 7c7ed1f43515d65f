/// A stretch of tokens that counts as one thing of a type.
package struct Span: Sendable, Hashable {
  /// A named piece of a span, such as the short form of an abbreviation.
  package struct Part: Sendable, Hashable {
    package var name: String
    package var tokens: Range<Int>
  }

  /// The number of its type in the rule set.
  package var type: Int
  package var tokens: Range<Int>
  /// The canonical name, where there is one.
  package var name: String?
  package var id: String?
  package var attributes: [String: String]
  package var value: SpanValue?
  package var parts: [Part]

  init(
    type: Int, tokens: Range<Int>, name: String? = nil, id: String? = nil,
    attributes: [String: String] = [:], value: SpanValue? = nil, parts: [Part] = []
  ) {
    self.type = type
    self.tokens = tokens
    self.name = name
    self.id = id
    self.attributes = attributes
    self.value = value
    self.parts = parts
  }

  /// `id`, `name` or another attribute as text.
  func attribute(_ field: String) -> String? {
    switch field {
    case "id": id
    case "name": name
    default: attributes[field]
    }
  }
}
