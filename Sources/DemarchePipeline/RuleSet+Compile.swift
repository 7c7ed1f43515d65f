import DemarcheModel
import DemarcheRules

extension RuleSet {
  /// Compiles packs in order.
  ///
  /// - Parameter selection: which rules run; only these are compiled, and those that they build on.
  /// - Returns: beside the rules and what was wrong the packs with what was compiled of them.
  static func compile(
    _ packs: [PackDeclarations], choosing selection: RuleSelection
  ) -> (rules: RuleSet, packs: [PackDeclarations], diagnostics: [Diagnostic]) {
    if selection.isAll {
      let (rules, diagnostics) = RuleSetCompiler.compile(packs)
      return (rules, packs, diagnostics)
    }
    let choice = RuleChoice(packs) { selection.isChosen($0) }
    let (rules, diagnostics) = RuleSetCompiler.compile(
      choice.packs, supporting: choice.supporting)
    return (rules, choice.packs, diagnostics)
  }
}
