package import DemarcheRules

/// A report as a pack declares it.
package struct ReportDeclaration: Sendable {
  package var name: String
  package var title: String
  package var documentation: String?
  /// The id of its pack.
  package var pack: String
  package var options: [ReportOption] = []
  package var build: CallbackReference
  package var location: RuleLocation
}
