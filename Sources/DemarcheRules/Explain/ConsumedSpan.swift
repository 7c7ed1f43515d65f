package import DemarcheModel

/// A stretch of words that was known as something when a rule consumed it.
package struct ConsumedSpan: Sendable, Hashable {
  /// Who made it.
  package indirect enum Source: Sendable, Hashable {
    case lexicon, builtIn, issuer
    /// The surname of a person whom the statement names in full before.
    case surname
    /// A rule, whose derivation follows.
    case rule(Derivation)
    /// A rule, too many steps away to follow.
    case deeper(Annotation)
  }

  package var type: String
  package var range: TextRange
  package var text: String
  package var name: String?
  package var id: String?
  /// Other attributes, by name.
  package var attributes: [String]
  package var value: String?
  package var source: Source
}
