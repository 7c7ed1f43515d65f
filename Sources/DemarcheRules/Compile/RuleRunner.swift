import DemarcheModel

/// A rule with what running it asks for again and again; a class so that it is never copied.
final class RuleRunner: Sendable {
  let rule: CompiledRule
  /// Where it stands among the rules.
  let index: Int
  /// The number of its annotation type.
  let typeNumber: Int
  let provenance: Provenance
  let patterns: [CompiledPattern]
  let isForAllLanguages: Bool
  let hasLines: Bool
  /// Some match may be refused by `where`, `unless` or `issuer`.
  let hasConditions: Bool
  let hasFunctions: Bool
  /// A function gives what it finds, asked once a statement.
  let isStatementRule: Bool
  /// A bit for each zone.
  let zones: UInt16
  /// The author marked the trigger of some pattern.
  let isTriggerMarked: Bool
  /// What the rule sets, in its order.
  let setters: [Setter]
  /// The field that says whose claim it is; nil where the type has none.
  let holderField: String?

  /// One field that the rule sets.
  enum Setter: Sendable {
    case constant(Field)
    /// From a capture, and which attribute of it.
    case reference(String, capture: String, attribute: String?)

    init(_ name: String, _ value: SetValue) {
      switch value {
      case .text(let text): self = .constant(Field(name: name, value: .text(text)))
      case .integer(let number): self = .constant(Field(name: name, value: .integer(number)))
      case .number(let number): self = .constant(Field(name: name, value: .number(number)))
      case .boolean(let flag): self = .constant(Field(name: name, value: .boolean(flag)))
      case .reference(let capture, let attribute):
        self = .reference(name, capture: capture, attribute: attribute)
      }
    }
  }

  /// The rules of a set, in order.
  static func all(_ rules: [CompiledRule]) -> [RuleRunner] {
    var types: [String: Int] = [:]
    return rules.enumerated().map { index, rule in
      let type = types[rule.type.name] ?? types.count
      types[rule.type.name] = type
      return RuleRunner(rule, index: index, typeNumber: type)
    }
  }

  private init(_ rule: CompiledRule, index: Int, typeNumber: Int) {
    self.rule = rule
    self.index = index
    self.typeNumber = typeNumber
    provenance = rule.provenance
    patterns = rule.patterns
    isForAllLanguages = rule.languages.isEmpty
    hasLines = !rule.lines.isEmpty
    hasConditions = rule.condition != nil || !rule.unless.isEmpty || !rule.issuers.isEmpty
    hasFunctions = rule.when != nil || rule.build != nil
    isStatementRule = rule.statement != nil
    zones = rule.zones.reduce(UInt16(0)) { $0 | $1.bit }
    isTriggerMarked = rule.patterns.contains(where: \.isTriggerMarked)
    setters = rule.set.map { Setter($0.field, $0.value) }
    let first = rule.type.fields.first
    let isHolder =
      rule.type.overlap == .onePerTrigger && first?.kind == .actor
      && (first?.name == "holder" || first?.name == "by")
    holderField = isHolder ? first?.name : nil
  }
}
