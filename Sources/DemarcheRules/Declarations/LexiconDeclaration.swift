/// Phrases of one type, each with an id and attributes.
package struct LexiconDeclaration: Sendable, Hashable {
  /// How a form's case is treated.
  package enum CaseRule: String, Sendable, CaseIterable {
    /// As the form's own spelling asks.
    case natural = ""
    case exact
    case folded
  }
  /// One way to write an entry.
  package struct Form: Sendable, Hashable {
    package var text: String
    package var caseRule: CaseRule

    /// Makes a form.
    package init(_ text: String, caseRule: CaseRule = .natural) {
      self.text = text
      self.caseRule = caseRule
    }
  }
  /// What the forms stand for; the first form is its name.
  package struct Entry: Sendable, Hashable {
    package var id: String?
    package var forms: [Form]
    /// `kind`, `role` and the like.
    package var attributes: [String: String]

    /// Makes an entry.
    package init(id: String?, forms: [Form], attributes: [String: String]) {
      self.id = id
      self.forms = forms
      self.attributes = attributes
    }
  }

  /// The span type that its phrases are offered as.
  package var type: String
  package var entries: [Entry]
  package var location: RuleLocation

  /// The attribute under which entries keep the language that they are for.
  package static let languageKey = "language"

  /// All phrases count in sentences of one language only.
  package mutating func restrict(to language: String) {
    for index in entries.indices {
      entries[index].attributes[LexiconDeclaration.languageKey] = language
    }
  }

  /// Makes a lexicon.
  package init(type: String, entries: [Entry], location: RuleLocation) {
    self.type = type
    self.entries = entries
    self.location = location
  }
}
