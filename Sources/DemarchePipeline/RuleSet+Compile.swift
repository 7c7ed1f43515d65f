import DemarcheModel
import DemarcheRules

extension RuleSet {
  /// Compiles packs in order.
  ///
  /// - Parameter patterns: globs over rule ids; with some only rules that match one are compiled,
  ///   and those that they build on.
  static func compile(
    _ packs: [PackDeclarations], choosing patterns: [String]
  ) -> (RuleSet, [Diagnostic]) {
    if patterns.isEmpty { return RuleSetCompiler.compile(packs) }
    let choice = RuleChoice(packs) { id in patterns.contains { RuleGlob.matches($0, id: id) } }
    return RuleSetCompiler.compile(choice.packs, supporting: choice.supporting)
  }
}
