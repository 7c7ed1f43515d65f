import DemarcheModel
import DemarcheRules

/// A set of rules for both sides: the engine's compiled set, and what the reference needs.
struct ReferenceWorld {
  static let builtInTypes = [
    "date", "number", "ordinal", "phone", "email", "url", "money", "quote", "abbrev", "names",
    "person",
  ]

  let set: RuleSet
  let diagnostics: [Diagnostic]
  /// By the number of their `when`.
  let rules: [Int: ReferenceRule]
  let language: ReferenceLanguage
  let lexicon: ReferenceLexicon
  /// The first number of the rules that ask for the spans of built-in types.
  private let firstProbe: Int

  /// Compiles `packs`, whose rules have the `when` 0, 1, …, each with its reference.
  init(_ packs: [PackDeclarations], _ rules: [Int: ReferenceRule]) {
    firstProbe = (rules.keys.max() ?? -1) + 1
    var probes = PackDeclarations(id: "probe/types", version: "1.0.0")
    for (offset, type) in ReferenceWorld.builtInTypes.enumerated() {
      let location = RuleLocation(file: "rules/probe.lua", line: 1, column: 1)
      var rule = RuleDeclaration(name: type, emit: "metadata", location: location)
      rule.match = [PatternText("@<\(type)>", at: location)]
      rule.when = CallbackReference(ordinal: firstProbe + offset)
      rule.zones = Zone.allCases
      probes.rules.append(rule)
    }
    (set, diagnostics) = RuleSetCompiler.compile(packs + [probes])
    self.rules = rules
    var verbs: [String] = []
    for number in rules.keys.sorted() { verbs += rules[number]?.verbs ?? [] }
    language = ReferenceLanguage(packs.flatMap(\.languages), verbs: verbs)
    lexicon = ReferenceLexicon(packs.flatMap(\.lexicons))
  }

  /// The text with the spans of lexicons, and of the built-in types as the engine finds them.
  func text(_ statement: Statement, _ found: [Int: Set<FoundMatch>]) -> ReferenceText {
    let text = ReferenceText(statement, language: language)
    text.add(lexicon.spans(in: text))
    for (offset, type) in ReferenceWorld.builtInTypes.enumerated() {
      let ranges = (found[firstProbe + offset] ?? []).map(\.range).sorted()
      text.add(
        ranges.map { ReferenceSpan(type: type, tokens: text.analysis.tokens(in: $0)) })
    }
    return text
  }
}

extension ReferenceRule {
  /// The verbs that it names.
  var verbs: [String] {
    let items = patterns.flatMap { $0.left + [$0.trigger] + $0.right } + lines.map(\.item)
    return items.flatMap(ReferenceRule.verbs)
  }

  private static func verbs(_ item: PatternItem) -> [String] {
    switch item {
    case .verb(let verb, _): [verb]
    case .sequence(let items), .choice(let items): items.flatMap(verbs)
    case .repeated(let inner, _, _), .capture(_, let inner), .not(let inner), .trigger(let inner):
      verbs(inner)
    default: []
    }
  }
}
