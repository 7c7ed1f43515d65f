import DemarcheModel

/// Fills a statement's metadata from annotations of the `metadata` kind.
///
/// What an annotation without a weight says is sure: the first in text order counts. Those with a
/// weight are guesses: of a field that is still empty the value counts on which the most weight
/// is, and of equals the first.
struct MetadataReader {
  let set: RuleSet

  /// The guesses among annotations, a field each, in text order.
  func guesses(_ drafts: [Draft]) -> [MetadataGuess] {
    drafts.flatMap { draft -> [MetadataGuess] in
      guard let weight = MetadataReader.weight(draft) else { return [] }
      return (draft.fields ?? []).compactMap { field in
        guard MetadataReader.guessed.contains(field.name), let value = field.value else {
          return nil
        }
        if case .date(let date) = value, date.precision != .day { return nil }
        return MetadataGuess(
          field: field, weight: weight, speakerRole: draft["role"]?.value?.plainText,
          speakerPhone: draft["phone"]?.value?.plainText, draft: draft)
      }
    }
  }

  /// Fills what is still empty from what is sure.
  func apply(_ drafts: [Draft], to statement: inout Statement) {
    var countries = Set(statement.subjectCountries)
    for draft in drafts where draft.rule.rule.type.name == "metadata" {
      let isSure = MetadataReader.weight(draft) == nil
      for field in draft.fields ?? [] {
        if field.name == "subject_country", let code = field.value?.plainText,
          countries.insert(code).inserted
        {
          statement.subjectCountries.append(code)
        }
        guard isSure else { continue }
        apply(
          field, role: draft["role"]?.value?.plainText, phone: draft["phone"]?.value?.plainText,
          to: &statement)
      }
    }
  }

  /// Fills what is still empty from guesses.
  ///
  /// - Returns: for each field that a guess filled, which one.
  func apply(_ guesses: [MetadataGuess], to statement: inout Statement) -> [MetadataGuess] {
    var taken: [MetadataGuess] = []
    for name in MetadataReader.guessed {
      let rivals = guesses.filter { $0.field.name == name }
      var weights: [String: Int] = [:]
      for guess in rivals { weights[guess.key, default: 0] += guess.weight }
      let most = weights.values.max() ?? 0
      guard let best = rivals.first(where: { weights[$0.key] == most }) else { continue }
      let before = statement
      apply(best.field, role: best.speakerRole, phone: best.speakerPhone, to: &statement)
      if statement != before { taken.append(best) }
    }
    return taken
  }

  private static let guessed = ["issuer", "kind", "speaker", "issued_on"]

  /// How much an annotation counts as a guess; nil where it is none.
  static func weight(_ draft: Draft) -> Int? {
    guard draft.rule.rule.type.name == "metadata",
      case .integer(let weight)? = draft["weight"]?.value
    else { return nil }
    return weight
  }

  private func apply(
    _ field: Field, role: String?, phone: String?, to statement: inout Statement
  ) {
    guard let value = field.value else { return }
    switch field.name {
    case "issuer" where statement.issuer == nil:
      if case .actor(let actor) = value {
        statement.issuer = actor
      } else {
        statement.issuer = actor(id: value.plainText)
      }
      statement.issuerOrigin = .rule
    case "kind" where statement.kind == nil: statement.kind = value.plainText
    case "speaker" where statement.speaker == nil:
      statement.speaker = Speaker(name: value.plainText, role: role, phone: phone)
    case "issued_on" where statement.issuedOn == nil:
      guard case .date(let date) = value, date.precision == .day, let day = date.firstDay else {
        return
      }
      statement.issuedOn = day
      statement.issuedOnOrigin = .text
    default: return
    }
  }

  private func actor(id: String) -> ActorReference {
    set.entries.first(type: set.builtIn.actor, id: id).map(set.reference)
      ?? ActorReference(name: id)
  }
}
