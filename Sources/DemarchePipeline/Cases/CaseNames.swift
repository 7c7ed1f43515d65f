import DemarcheModel

/// Finds names in cases that nothing bears.
struct CaseNames {
  /// The types, with their fields.
  let types: [AnnotationType]
  /// Each rule with the type that it emits.
  let rules: [(id: String, type: String)]
  // The types that names were found to stand for.
  private var known: [String: Set<String>] = [:]

  init(types: [AnnotationType], rules: [(id: String, type: String)]) {
    self.types = types
    self.rules = rules
  }

  /// Takes out of a case what names nothing, and says so.
  mutating func checked(_ item: inout StatementCase, in file: CaseFile) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var sound: [CaseExpectation] = []
    for expectation in item.expectations {
      let found = self.faults(of: expectation, in: file)
      faults += found
      if found.isEmpty { sound.append(expectation) }
    }
    item.expectations = sound
    guard let exactness = item.exactness, !exactness.names.isEmpty else { return faults }
    var names: [StatementCase.Exactness.Name] = []
    for name in exactness.names {
      if emitted(by: name.text).isEmpty {
        faults.append(
          unknown(name.text, at: name.spot.lowerBound + 1, in: file, line: exactness.line))
      } else {
        names.append(name)
      }
    }
    // Without a name it would speak of all.
    item.exactness = names.isEmpty ? nil : .init(names: names, line: exactness.line)
    return faults
  }

  private mutating func faults(of expectation: CaseExpectation, in file: CaseFile) -> [Diagnostic] {
    let emitted = emitted(by: expectation.name)
    if emitted.isEmpty {
      return [
        unknown(
          expectation.name, at: expectation.nameSpot.lowerBound + 1, in: file,
          line: expectation.line)
      ]
    }
    let fields = types.filter { emitted.contains($0.name) }.flatMap { $0.fields.map(\.name) }
    return expectation.fields.compactMap { test in
      if CaseValues.common.contains(test.name) || fields.contains(test.name) { return nil }
      let help =
        NearestName.find(test.name, in: fields + CaseValues.common).map { "did you mean '\($0)'?" }
        ?? "it has " + (fields + CaseValues.common).joined(separator: ", ")
      let column = test.spot.lowerBound - test.name.unicodeScalars.count
      return fault(
        "case/unknown-field", "'\(expectation.name)' has no field '\(test.name)'",
        at: column, length: test.name.unicodeScalars.count, in: file, line: expectation.line,
        help: help)
    }
  }

  // The types that a name can stand for.
  private mutating func emitted(by name: String) -> Set<String> {
    if let emitted = known[name] { return emitted }
    var emitted = Set(rules.filter { RuleGlob.matches(name, id: $0.id) }.map(\.type))
    if types.contains(where: { $0.name == name }) { emitted.insert(name) }
    known[name] = emitted
    return emitted
  }

  private func unknown(_ name: String, at column: Int, in file: CaseFile, line: Int) -> Diagnostic {
    let short = rules.map { $0.id.split(separator: "/").last.map(String.init) ?? $0.id }
    let near = NearestName.find(name, in: types.map(\.name) + short + rules.map(\.id))
    return fault(
      "case/unknown-name", "there is no type and no rule '\(name)'", at: column,
      length: name.unicodeScalars.count, in: file, line: line,
      help: near.map { "did you mean '\($0)'?" } ?? "'demarche rules' lists the rules")
  }

  private func fault(
    _ code: String, _ message: String, at column: Int, length: Int, in file: CaseFile, line: Int,
    help: String
  ) -> Diagnostic {
    var fault = Diagnostic(
      code: code, message: message, file: file.path, line: line, column: column, help: help)
    fault.underline = max(1, length)
    fault.excerpt = file.lines.indices.contains(line - 1) ? file.lines[line - 1] : nil
    return fault
  }
}
