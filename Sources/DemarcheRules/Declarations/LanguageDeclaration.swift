package import DemarcheText

/// The closed-class words and irregular verbs of a language.
package struct LanguageDeclaration: Sendable {
  /// An ISO 639-1 code.
  package var code: String
  /// Words by class name (`WordClassName`).
  package var words: [WordClassName: [String]]
  /// Rows of base, third person, past, participle, -ing form.
  package var irregularVerbs: [[String]]
  /// Verbs of several syllables that double their last letter.
  package var doublingVerbs: [String]
  /// How forms and groups of its verbs are made.
  package var conjugation: Conjugation = .english
  package var location: RuleLocation

  /// Makes a language.
  package init(
    code: String, words: [WordClassName: [String]], irregularVerbs: [[String]],
    doublingVerbs: [String], location: RuleLocation
  ) {
    self.code = code
    self.words = words
    self.irregularVerbs = irregularVerbs
    self.doublingVerbs = doublingVerbs
    self.location = location
  }

  /// The verbs that it lists, by their base forms; an irregular one may be in no list.
  package var verbs: [String] {
    WordClassName.allCases.filter(\.isVerb).flatMap { words[$0] ?? [] }
  }
}

/// The names under which a pack lists words.
package enum WordClassName: String, Sendable, CaseIterable {
  case determiner, definite, possessive, preposition, conjunction, pronoun, relative, subordinator
  case be, have, past, modal, future, possible, conditional, negator, adverb, adjective, of, by,
    that
  case auxiliaryDo = "do"
  case infinitiveMark = "infinitive_mark"
  /// Words that name, with the preposition behind them, who says the clause.
  case source
  /// Words that announce, in brackets, a short form.
  case defining
  /// Verbs, given by their base form, that take "to" and another verb.
  case catenative
  /// Verbs, given by their base form, that report what somebody says.
  case reporting
  /// Verbs, given by their base form, that report that something is not so.
  case denying
  /// Verbs, given by their base form, that phrases end at.
  case verb

  /// Whether it lists verbs, all of whose forms are meant.
  package var isVerb: Bool {
    self == .catenative || self == .reporting || self == .denying || self == .verb
  }

  var wordClass: WordClass {
    switch self {
    case .determiner: .determiner
    case .definite: .definite
    case .possessive: .possessive
    case .preposition: .preposition
    case .conjunction: .conjunction
    case .pronoun: .pronoun
    case .relative: .relative
    case .subordinator: .subordinator
    case .be: .be
    case .have: .have
    case .past: .past
    case .modal: .modal
    case .future: .future
    case .possible: .possible
    case .conditional: .conditional
    case .negator: .negator
    case .adverb: .adverb
    case .adjective: .adjective
    case .of: .of
    case .by: .by
    case .that: .that
    case .auxiliaryDo: .auxiliaryDo
    case .infinitiveMark: .infinitiveMark
    case .catenative: .catenative
    case .reporting: .reporting
    case .denying: [.denying, .reporting]
    case .verb: .verb
    case .source: .source
    case .defining: .defining
    }
  }
}
