import DemarcheModel

/// Reads the values of `set`.
struct SetReader {
  let scan: StatementScan

  /// The field that a capture, or an attribute of it, gives; nil where it is not there.
  func reference(
    _ name: String, _ capture: String, _ attribute: String?, _ draft: Draft
  ) -> Field? {
    if capture == "issuer" {
      guard let attribute else {
        return scan.statement.issuer.map {
          Field(name: name, value: .actor($0), resolution: "issuer")
        }
      }
      return SetReader.text(attribute, of: scan.statement.issuer).map {
        Field(name: name, value: .text($0))
      }
    }
    if capture == "trigger" {
      return Field(
        name: name, value: .text(words(draft.annotation.trigger)), range: draft.annotation.trigger)
    }
    guard let slot = draft.captureNames.firstIndex(of: capture),
      let tokens = draft.match.captures[slot].tokens
    else { return nil }
    let span = draft.match.captures[slot].span.map { scan.spans[$0] }
    guard let attribute, attribute != "text" else { return whole(name, tokens, span, draft) }
    if let part = span?.parts.first(where: { $0.name == attribute }) {
      let range = scan.analysis.textRange(part.tokens)
      return Field(name: name, value: .text(words(range)), range: range)
    }
    if attribute == "value" { return whole(name, tokens, span, draft) }
    return span?.attribute(attribute).map { Field(name: name, value: .text($0)) }
  }

  // The capture as the field's declared kind.
  private func whole(
    _ name: String, _ tokens: Range<Int>, _ span: SpanView?, _ draft: Draft
  ) -> Field? {
    guard let declaration = draft.rule.rule.type.fields.first(where: { $0.name == name }) else {
      return nil
    }
    let span = draft.match.captures.first { $0.tokens == tokens }.flatMap(\.span)
    let match = RawMatch(
      tokens: tokens, trigger: draft.match.trigger,
      captures: [RawMatch.Capture(tokens, span: span)])
    return FieldReader(scan).fields(
      of: match, names: [name], type: AnnotationType("", [declaration], overlap: .all),
      sentence: draft.sentence
    ).first
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
