import DemarcheModel

/// Says whether a field holds what the gold expects.
struct FieldJudge {
  let statement: Statement
  let names: ActorNames

  /// Whether `field`, nil where the annotation has none, is right.
  func isRight(_ field: Field?, _ expected: ExpectedValue) -> Bool {
    switch expected {
    case .polarity(let numbers):
      guard case .integer(let number)? = field?.value else { return false }
      return numbers.contains(number)
    case .actor(let wanted): return isRight(actor(field), wanted)
    case .words(let range, let texts, _): return isRight(field, range, texts)
    case .days(let days):
      guard case .date(let date)? = field?.value else {
        return days.contains { $0.matches(nil) }
      }
      return days.contains { $0.matches(date) }
    case .phone(let number):
      return text(of: field).map { ContactKey($0) == ContactKey(number) } ?? false
    }
  }

  /// What a person would call the value of a field.
  func plainText(of field: Field?) -> String {
    if case .actor(let actor)? = field?.value, let id = actor.id { return "\(actor.name) [\(id)]" }
    let plain = FindingsText.oneLine(text(of: field) ?? "")
    return plain.isEmpty ? "nothing" : plain
  }

  /// The value of a field, else its words.
  func text(of field: Field?) -> String? {
    field?.value?.plainText ?? field?.range.flatMap { statement.text(in: $0) }
  }

  /// The actor that a field holds, or that its words name.
  func actor(_ field: Field?) -> ActorReference? {
    if case .actor(let actor)? = field?.value { return actor }
    return text(of: field).map { ActorReference(name: $0) }
  }

  private func isRight(_ actor: ActorReference?, _ wanted: ExpectedActor) -> Bool {
    guard let actor else { return wanted.isNobodyRight }
    if wanted.names.contains(where: { names.isSame($0, as: actor) }) { return true }
    if names.areSome(of: wanted.together, actor) { return true }
    guard wanted.countsBodies else { return false }
    return (wanted.names + wanted.together).contains { names.isBody(actor, of: $0) }
  }

  // At least half of the longer range is shared, or the text is one of those accepted.
  private func isRight(_ field: Field?, _ range: TextRange?, _ texts: [String]) -> Bool {
    guard let field else { return range == nil && texts.isEmpty }
    if let range, let place = field.range.map(statement.offsets.sourceRange),
      2 * range.overlap(place) >= max(range.byteCount, place.byteCount)
    {
      return true
    }
    guard let text = text(of: field) else { return range == nil && texts.isEmpty }
    return texts.contains { FoldedName($0) == FoldedName(text) }
  }
}
