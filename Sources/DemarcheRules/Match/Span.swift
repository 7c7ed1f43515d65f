import DemarcheModel

/// A stretch of tokens that counts as one thing of a type.
///
/// What a lexicon knows about it stays in the lexicon's entry, so that a phrase found costs no
/// allocation; other spans carry their content.
package struct Span: Sendable {
  /// A named piece of a span, such as the short form of an abbreviation.
  package struct Part: Sendable, Hashable {
    package var name: String
    package var tokens: Range<Int>
  }
  /// What a span is beside its place; shared, never changed.
  final class Content: Sendable {
    /// The canonical name, where there is one.
    let name: String?
    let id: String?
    /// Its attributes by name, as rules may ask for them.
    let fields: [Field]
    let origin: String
    let value: SpanValue?
    let parts: [Part]

    init(
      name: String? = nil, id: String? = nil, fields: [Field] = [], origin: String = "built in",
      value: SpanValue? = nil, parts: [Part] = []
    ) {
      self.name = name
      self.id = id
      self.fields = fields
      self.origin = origin
      self.value = value
      self.parts = parts
    }

    /// An attribute but the name and id.
    func attribute(_ name: String) -> String? {
      if let field = fields.first(where: { $0.name == name }) { return field.value?.plainText }
      return name == "origin" ? origin : nil
    }
  }

  /// The number of its type in the rule set.
  let type: Int32
  private var first: Int32
  private var end: Int32
  /// The number of its lexicon entry; negative for spans with content of their own, or `words`.
  let entry: Int32
  let content: Content?

  /// A phrase of a lexicon.
  init(type: Int, tokens: Range<Int>, entry: Int) {
    self.type = Int32(type)
    first = Int32(tokens.lowerBound)
    end = Int32(tokens.upperBound)
    self.entry = Int32(entry)
    content = nil
  }

  /// A name that is no more than its words.
  init(type: Int, words: Range<Int>) {
    self.type = Int32(type)
    first = Int32(words.lowerBound)
    end = Int32(words.upperBound)
    entry = Span.words
    content = nil
  }

  /// The `entry` of a span whose name is its words.
  static let words: Int32 = -2

  /// Anything else.
  init(type: Int, tokens: Range<Int>, content: Content) {
    self.type = Int32(type)
    first = Int32(tokens.lowerBound)
    end = Int32(tokens.upperBound)
    entry = -1
    self.content = content
  }

  /// Its parts, as a table keeps them.
  init(type: Int32, first: Int32, end: Int32, entry: Int32, content: Content?) {
    self.type = type
    self.first = first
    self.end = end
    self.entry = entry
    self.content = content
  }

  var tokens: Range<Int> { Range(uncheckedBounds: (Int(first), Int(end))) }

  var count: Int { Int(end - first) }
}
