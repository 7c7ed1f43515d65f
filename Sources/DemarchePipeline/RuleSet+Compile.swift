import DemarcheModel
import DemarcheRules

extension RuleSet {
  /// Compiles packs in order.
  ///
  /// - Parameter patterns: globs over rule ids; with some only rules that match one are compiled,
  ///   and those that they build on.
  /// - Returns: beside the rules and what was wrong the packs with what was compiled of them.
  static func compile(
    _ packs: [PackDeclarations], choosing patterns: [String]
  ) -> (rules: RuleSet, packs: [PackDeclarations], diagnostics: [Diagnostic]) {
    if patterns.isEmpty {
      let (rules, diagnostics) = RuleSetCompiler.compile(packs)
      return (rules, packs, diagnostics)
    }
    let choice = RuleChoice(packs) { id in patterns.contains { RuleGlob.matches($0, id: id) } }
    let (rules, diagnostics) = RuleSetCompiler.compile(
      choice.packs, supporting: choice.supporting)
    return (rules, choice.packs, diagnostics)
  }
}
