import DemarcheModel

/// Whether captures can be of the kinds of the fields that they fill.
extension RuleSetCompiler {
  /// Whether each capture that fills a field by its name can be of the field's kind; words are no
  /// date, number or truth value. What `set` or a function gives instead is not looked at.
  ///
  /// - Parameter frame: the frame of a rung, in which captures of its pattern may stand.
  mutating func checkCaptures(
    of rule: CompiledRule, _ declaration: RuleDeclaration, frame: PatternText? = nil
  ) -> Bool {
    guard rule.build == nil else { return true }
    var isSound = true
    for field in rule.type.fields where !rule.set.contains(where: { $0.field == field.name }) {
      guard let fault = fault(ofCapture: field.name, as: field.kind) else { continue }
      report(
        "rule/wrong-kind",
        "capture '\(field.name)' should be \(field.kind.expectation), got \(fault.found)",
        at: place(ofCapture: field.name, rule, declaration, frame), rule: rule.id, help: fault.help)
      isSound = false
    }
    return isSound
  }

  /// What a capture is that can never be of that kind, and what can; nil where it may be, or is no
  /// capture.
  func fault(
    ofCapture name: String, as kind: AnnotationType.FieldKind
  ) -> (found: String, help: String)? {
    let givers: Set<String>
    let wanted: String
    switch kind {
    case .date: (givers, wanted) = (["date"], "<date>")
    case .integer, .number: (givers, wanted) = (["number", "ordinal"], "<number> or <ordinal>")
    case .boolean: (givers, wanted) = ([], "")
    default: return nil
    }
    guard let spans = captured[name], spans.exact.isDisjoint(with: givers) else { return nil }
    let types = spans.exact.sorted().map { "<\($0)>" }.joined(separator: " or ")
    let found = spans.isOneSpan ? types : "words"
    if givers.isEmpty { return (found, "'set' gives true or false, and so does 'build'") }
    if !spans.types.isDisjoint(with: givers) {
      return ("words around it", "name \(wanted) alone, with the words outside of the brackets")
    }
    return (found, "\(wanted) gives it, or 'build'")
  }

  // Where the name of a capture stands.
  private func place(
    ofCapture name: String, _ rule: CompiledRule, _ declaration: RuleDeclaration,
    _ frame: PatternText?
  ) -> RuleLocation {
    let texts = rule.patterns.map(\.source) + rule.lines.map(\.source) + [frame].compactMap(\.self)
    for text in texts {
      let place = PatternParser.places(text.text).first {
        if case .capture(name, _) = $0.item { return true }
        return false
      }
      if let place {
        return text.location(at: place.offset, length: name.unicodeScalars.count)
      }
    }
    return declaration.location
  }
}
