import DemarcheModel

extension RuleSetCompiler {
  /// Puts the rules into phases: one that uses a span type runs after all that publish it, one that
  /// reads an annotation type after all that emit it, and one that makes claims after all that
  /// publish actors, for whose claim it is depends on them.
  ///
  /// Of rules that need each other's types in a circle those of the last pack among them are left
  /// out, each with an error; then the others are looked at again.
  mutating func order() {
    let actor = lexis.type("actor")
    var order = PhaseOrder(rules, actorType: actor)
    while let circle = order.circle() {
      leaveOut(circle)
      order = PhaseOrder(rules, actorType: actor)
    }
    // Metadata first: who issues a statement decides what other rules make of it.
    for index in rules.indices {
      rules[index].phase = rules[index].type.name == "metadata" ? 0 : order.phases[index] + 1
    }
    let sorted = rules.indices.sorted { (rules[$0].phase, $0) < (rules[$1].phase, $1) }
    rules = sorted.map { rules[$0] }
  }

  private mutating func leaveOut(_ circle: [Int]) {
    var names: [String] = []
    for index in circle where !names.contains(rules[index].id) { names.append(rules[index].id) }
    let isByReading = circle.contains { !rules[$0].reads.isEmpty }
    let message =
      (isByReading
        ? "rules emit or publish types that they need from each other: "
        : "rules publish types that they need from each other: ")
      + names.map { "'\($0)'" }.joined(separator: " -> ")
    let last = circle.max().map { rules[$0].packID }
    let lost = circle.filter { rules[$0].packID == last }
    for index in lost {
      let location = rules[index].location
      var diagnostic = Diagnostic(
        code: "rule/publish-cycle", message: message, file: location.file, line: location.line,
        column: location.column)
      diagnostic.underline = location.length
      diagnostic.rule = rules[index].id
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
    for index in lost.sorted().reversed() { rules.remove(at: index) }
  }
}
