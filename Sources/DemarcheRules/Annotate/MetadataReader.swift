import DemarcheModel

/// Fills a statement's metadata from annotations of the `metadata` kind.
struct MetadataReader {
  let set: RuleSet

  /// Fills what is still empty, in text order.
  ///
  /// - Returns: whether anything changed.
  func apply(_ drafts: [Draft], to statement: inout Statement) -> Bool {
    let before = statement
    var countries = Set(statement.subjectCountries)
    for draft in drafts where draft.rule.rule.type.name == "metadata" {
      for field in draft.fields ?? [] {
        if field.name == "subject_country", let code = field.value?.plainText,
          countries.insert(code).inserted
        {
          statement.subjectCountries.append(code)
        }
        apply(field, draft, to: &statement)
      }
    }
    return statement != before
  }

  private func apply(_ field: Field, _ draft: Draft, to statement: inout Statement) {
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
      statement.speaker = Speaker(
        name: value.plainText, role: draft["role"]?.value?.plainText,
        phone: draft["phone"]?.value?.plainText)
    default: return
    }
  }

  private func actor(id: String) -> ActorReference {
    set.entries.first(type: set.builtIn.actor, id: id).map(set.reference)
      ?? ActorReference(name: id)
  }
}
