package import DemarcheRules

/// What became of one example or counter-example of a rule.
package struct ExampleOutcome: Sendable {
  /// `namespace/pack/name`.
  package var rule: String
  package var rung: String?
  package var text: String
  /// Whether it is an example, not a counter-example.
  package var mustMatch: Bool
  package var location: RuleLocation
  /// What is wrong; nil where the rule did as the example says.
  package var problem: String?
}
