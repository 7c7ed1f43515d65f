import DemarcheModel

/// What only rules with a `statement` function have.
extension RuleSetCompiler {
  /// The names that such a function gives to what is no field.
  package static let reservedFields = [
    "at", "first", "last", "trigger", "negated", "modality", "tense", "reported_by", "certainty",
  ]

  /// Whether a rule's function can read and give what it is declared to; notes what it reads.
  mutating func checkReads(_ rule: RuleDeclaration, of compiled: inout CompiledRule) -> Bool {
    guard rule.statement != nil else { return true }
    var isSound = true
    for name in rule.reads {
      guard let type = types[name] else {
        report(
          "rule/unknown-type", "there is no annotation type '\(name)'",
          at: rule.places["reads " + name] ?? rule.place(of: "reads"), rule: compiled.id,
          help: PatternParser.suggestion(name, types.keys.sorted()))
        isSound = false
        continue
      }
      if !compiled.reads.contains(type) { compiled.reads.append(type) }
    }
    if compiled.type.name == "metadata", !rule.reads.isEmpty {
      report(
        "rule/reads-too-early",
        "a rule that emits 'metadata' runs before all others and cannot read their annotations",
        at: rule.place(of: "reads"), rule: compiled.id,
        help: "leave 'reads' out, or emit another type")
      isSound = false
    }
    for field in compiled.type.fields
    where RuleSetCompiler.reservedFields.contains(field.name) {
      report(
        "rule/reserved-field",
        "a statement rule cannot emit '\(compiled.type.name)', whose field '\(field.name)' has the "
          + "name of a part of every annotation", at: rule.emitLocation, rule: compiled.id,
        help: "give the field another name")
      isSound = false
    }
    return isSound
  }
}
