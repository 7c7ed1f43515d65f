import DemarcheText

/// What the instructions of all patterns point to; shared by all runs of a rule set.
final class MatchTables: Sendable {
  let literals: [LexiconTrie.Word]
  /// How each literal must be written.
  let policies: [LexiconTrie.CasePolicy]
  let verbs: [VerbTest]
  let spanTests: [SpanTest]
  let openings: [Opening]
  /// The number of "'s", which as a literal stands for every genitive ending.
  let genitive: UInt32
  let actorType: Int
  let roleType: Int
  /// The bit of actors in an opening.
  let actorBit: UInt64

  init(_ lexis: Lexis, _ builtIn: BuiltInTypes) {
    literals = lexis.literals
    policies = lexis.literals.map(\.policy)
    verbs = lexis.verbs
    spanTests = lexis.spanTests
    openings = lexis.openings
    genitive = lexis.genitive
    actorType = builtIn.actor
    roleType = builtIn.role
    actorBit = Opening.bit(type: builtIn.actor)
  }

  static let classes = PatternItem.TokenClass.allCases
  static let chunks = PatternItem.Chunk.allCases
}
