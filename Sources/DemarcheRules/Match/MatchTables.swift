import DemarcheText

/// What the instructions of all patterns point to; shared by all runs of a rule set.
final class MatchTables: Sendable {
  let literals: [LexiconTrie.Word]
  /// How each literal must be written.
  let policies: [LexiconTrie.CasePolicy]
  let verbs: [VerbTest]
  let spanTests: [SpanTest]
  /// The number of "'s", which as a literal stands for every genitive ending.
  let genitive: UInt32
  let actorType: Int
  let roleType: Int

  init(_ lexis: Lexis, _ builtIn: BuiltInTypes) {
    literals = lexis.literals
    policies = lexis.literals.map(\.policy)
    verbs = lexis.verbs
    spanTests = lexis.spanTests
    genitive = lexis.genitive
    actorType = builtIn.actor
    roleType = builtIn.role
  }

  static let classes = PatternItem.TokenClass.allCases
  static let chunks = PatternItem.Chunk.allCases
}
