/// What a comparison found wrong, for people to read: tables of figures, then every fault with its
/// sentence, group by group.
package struct FaultPage: Sendable {
  /// In which way something is wrong.
  package enum Kind: String, Sendable, CaseIterable {
    case missed, extra, wrong
  }

  /// One thing that is wrong.
  package struct Fault: Sendable {
    package var kind: Kind
    /// The field that is wrong; nil for all of it.
    package var field: String?
    /// Whose it is, and where in it.
    package var place: String
    /// The sentence: what stands before the words in question, these, and what stands behind.
    package var before: String
    package var words: String
    package var after: String
    /// The language of the sentence, a BCP 47 tag.
    package var language: String?
    package var expected: String?
    package var found: String?
    package var note: String?
    /// What is to blame.
    package var rule: String?
    /// Whether it was not wrong before.
    package var isNew: Bool

    /// A fault of those parts.
    package init(
      _ kind: Kind, field: String? = nil, place: String, before: String, words: String,
      after: String, language: String? = nil, expected: String? = nil, found: String? = nil,
      note: String? = nil, rule: String? = nil, isNew: Bool = false
    ) {
      self.kind = kind
      self.field = field
      self.place = place
      self.before = before
      self.words = words
      self.after = after
      self.language = language
      self.expected = expected
      self.found = found
      self.note = note
      self.rule = rule
      self.isNew = isNew
    }
  }

  /// The faults of one class.
  package struct Group: Sendable {
    package var name: String
    package var faults: [Fault]

    /// A group of those faults.
    package init(_ name: String, _ faults: [Fault]) {
      self.name = name
      self.faults = faults
    }
  }

  package var title: String
  package var subtitle: String?
  package var tables: [Table]
  /// At most `groupLimit` of them can be hidden.
  package var groups: [Group]

  /// How many groups have a box to hide them.
  package static let groupLimit = 12

  /// A page of those parts.
  package init(title: String, subtitle: String?, tables: [Table], groups: [Group]) {
    self.title = title
    self.subtitle = subtitle
    self.tables = tables
    self.groups = groups
  }
}
