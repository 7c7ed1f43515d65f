import DemarcheModel
import DemarcheRules

extension RuleSet {
  /// Compiles packs in order.
  static func compile(_ packs: [PackDeclarations]) -> (RuleSet, [Diagnostic]) {
    RuleSetCompiler.compile(packs)
  }
}
