import DemarcheModel

/// Reads the values of `set`.
struct SetReader {
  let scan: StatementScan

  /// The field that a setter of the draft's rule gives; nil where what it reads is not there.
  func field(_ index: Int, of draft: Draft) -> Field? {
    switch draft.rule.setters[index].source {
    case .constant(let field): return field
    case .issuer(let attribute?):
      return SetReader.text(attribute, of: scan.statement.issuer).map {
        Field(name: draft.rule.setters[index].name, value: .text($0))
      }
    case .issuer(nil):
      return scan.statement.issuer.map {
        Field(name: draft.rule.setters[index].name, value: .actor($0), resolution: "issuer")
      }
    case .trigger:
      return Field(
        name: draft.rule.setters[index].name, value: .text(words(draft.trigger)),
        range: draft.trigger)
    case .capture(let read):
      let slot = draft.plan.setterSlots[index]
      guard slot >= 0, let tokens = draft.match.captures[slot].tokens else { return nil }
      return field(index, read.attribute, tokens, draft.match.captures[slot].span, draft)
    }
  }

  private func field(
    _ index: Int, _ attribute: RuleRunner.Setter.Attribute, _ tokens: Range<Int>, _ span: Int?,
    _ draft: Draft
  ) -> Field? {
    let name = draft.rule.setters[index].name
    switch attribute {
    case .words: break
    case .value:
      if let field = part("value", of: span, name) { return field }
    case .id:
      guard let span else { return nil }
      return part("id", of: span, name)
        ?? scan.spans.id(at: span).map { Field(name: name, value: .text($0)) }
    case .name:
      guard let span else { return nil }
      return part("name", of: span, name)
        ?? scan.spans.name(at: span).map { Field(name: name, value: .text($0)) }
    case .other(let attribute):
      guard let span else { return nil }
      return part(attribute, of: span, name)
        ?? scan.spans.attribute(attribute, of: scan.spans.span(span)).map {
          Field(name: name, value: .text($0))
        }
    }
    return FieldReader(scan).field(
      draft.rule.rule.type.fields[draft.rule.setters[index].place], tokens, span,
      sentence: draft.sentence)
  }

  // A named piece of a span, such as the short form of an abbreviation.
  private func part(_ attribute: String, of span: Int?, _ name: String) -> Field? {
    guard let span, let content = scan.spans.content(at: span), !content.parts.isEmpty,
      let part = content.parts.first(where: { $0.name == attribute })
    else { return nil }
    let range = scan.analysis.textRange(part.tokens)
    return Field(name: name, value: .text(words(range)), range: range)
  }

  private static func text(_ attribute: String, of actor: ActorReference?) -> String? {
    switch attribute {
    case "id": actor?.id
    case "kind": actor?.kind
    default: actor?.name
    }
  }

  private func words(_ range: TextRange) -> String { scan.analysis.text(range) }
}
