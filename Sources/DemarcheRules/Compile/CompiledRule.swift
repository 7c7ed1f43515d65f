import DemarcheModel

/// A rule, or one rung of a ladder, ready to run.
struct CompiledRule: Sendable {
  /// `namespace/pack/name`.
  var id: String
  var rung: String?
  var packID: String
  /// `namespace/pack@version`.
  var pack: String
  var location: RuleLocation
  var type: AnnotationType
  /// Alternatives, in order.
  var patterns: [CompiledPattern] = []
  var lines: [LinePattern] = []
  var zones: Set<Zone>
  /// As the rule names them.
  var languages: [String]
  /// Those of its pack, for where it names none.
  var packLanguages: [String] = []
  var issuers: [String]
  var unless: [CompiledPattern] = []
  var condition: Condition?
  var when: CallbackReference?
  var build: CallbackReference?
  /// Asked once a statement, instead of patterns.
  var statement: CallbackReference?
  /// The annotation types that `statement` sees.
  var reads: [AnnotationType] = []
  var set: [(field: String, value: SetValue)]
  var publish: Int?
  var beats: [String]
  var step: LadderStep?
  /// The span types that its patterns ask for.
  var uses: Set<Int> = []
  /// When it runs: all rules of a phase before any of the next.
  var phase = 0

  /// The languages that it is for; empty for all.
  var spokenLanguages: [String] {
    if languages.isEmpty { return packLanguages }
    return languages.contains("any") ? [] : languages
  }

  var provenance: Provenance {
    Provenance(rule: id, rung: rung, pack: pack, file: location.file, line: location.line)
  }
}
