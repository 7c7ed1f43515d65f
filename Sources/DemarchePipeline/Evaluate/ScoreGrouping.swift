/// By what scores are told apart.
package enum ScoreGrouping: String, Sendable, CaseIterable {
  case issuer, language
}
