import DemarcheModel

/// Reads the values of `set`.
struct SetReader {
  let scan: StatementScan

  /// The field that a setter gives; nil where what it reads is not there.
  ///
  /// - Parameter slot: the capture that it reads; negative for none.
  func field(_ setter: RuleRunner.Setter, slot: Int, _ draft: Draft) -> Field? {
    switch setter.source {
    case .constant(let field): return field
    case .issuer:
      return scan.statement.issuer.map {
        Field(name: setter.name, value: .actor($0), resolution: "issuer")
      }
    case .trigger:
      return Field(
        name: setter.name, value: .text(words(draft.trigger)), range: draft.trigger)
    case .capture(_, let attribute):
      guard slot >= 0, let tokens = draft.match.captures[slot].tokens else { return nil }
      return field(setter, attribute, tokens, draft.match.captures[slot].span, draft)
    }
  }

  private func field(
    _ setter: RuleRunner.Setter, _ attribute: String?, _ tokens: Range<Int>, _ index: Int?,
    _ draft: Draft
  ) -> Field? {
    let span = index.map { scan.spans[$0] }
    if let attribute, attribute != "text" {
      if let part = span?.parts.first(where: { $0.name == attribute }) {
        let range = scan.analysis.textRange(part.tokens)
        return Field(name: setter.name, value: .text(words(range)), range: range)
      }
      if attribute != "value" {
        return span?.attribute(attribute).map { Field(name: setter.name, value: .text($0)) }
      }
    }
    return FieldReader(scan).field(
      draft.rule.rule.type.fields[setter.place], tokens, index, sentence: draft.sentence)
  }

  private func words(_ range: TextRange) -> String { scan.analysis.text(range) }
}
