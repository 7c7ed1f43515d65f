import DemarcheModel

/// The values of annotations, as cases write them.
struct CaseValues {
  let statement: Statement

  /// What a case may ask beside the fields of a type.
  static let common = [
    "status", "negated", "modality", "tense", "reported_by", "certainty", "zone", "rule", "rung",
    "type", "words", "trigger", "sentence",
  ]

  /// The ways to write a value; the first is what the program writes. A missing one is `none`.
  func forms(of name: String, _ annotation: Annotation) -> [String] {
    let status = annotation.status
    switch name {
    case "status": return [status.name]
    case "negated": return [status.isNegated ? "true" : "false"]
    case "modality": return [status.modality.rawValue]
    case "tense": return [status.tense.rawValue]
    case "reported_by": return status.reportedBy.map(forms) ?? ["none"]
    case "certainty": return [annotation.certainty.rawValue]
    case "zone": return [annotation.zone.rawValue]
    case "rung": return [annotation.provenance.rung ?? "none"]
    case "words": return words(annotation.range)
    case "trigger": return words(annotation.trigger)
    case "sentence": return [String(annotation.sentenceNumber)]
    case "rule":
      let id = annotation.provenance.rule
      return [id, id.split(separator: "/").last.map(String.init) ?? id]
    case "type" where annotation["type"] == nil: return [annotation.type]
    default: return forms(ofField: annotation[name])
    }
  }

  private func forms(ofField field: Field?) -> [String] {
    guard let field else { return ["none"] }
    let words = field.range.map(words) ?? []
    switch field.value {
    case nil: return words.isEmpty ? ["none"] : words
    case .actor(let actor)?: return forms(actor) + words
    case .date(let date)?: return [date.text, date.symbolic] + words
    case .text(let text)?: return [FindingsText.oneLine(text)] + words
    case let value?: return [FindingsText.oneLine(value.plainText)] + words
    }
  }

  private func forms(_ actor: ActorReference) -> [String] {
    [FindingsText.oneLine(actor.name)] + (actor.id.map { [$0] } ?? [])
  }

  private func words(_ range: TextRange) -> [String] {
    [FindingsText.oneLine(statement.text(in: range) ?? "")]
  }
}
