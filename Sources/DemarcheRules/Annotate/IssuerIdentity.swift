import DemarcheModel

/// The names and ids under which a statement's issuer can be named.
struct IssuerIdentity {
  private let issuer: ActorReference?
  private let speaker: String?
  private var names: Set<String> = []
  private var ids: Set<String> = []

  /// Those of a statement: of several together each, of a ministry that of its state.
  init(_ statement: Statement, _ set: RuleSet) {
    issuer = statement.issuer
    speaker = statement.speaker?.name
    if let speaker { names.insert(speaker) }
    guard let issuer else { return }
    names.insert(issuer.name)
    if let id = issuer.id {
      ids.insert(id)
      for part in id.split(separator: "+") { ids.insert(String(part)) }
      return
    }
    for form in IssuerName.forms(of: issuer.name) {
      names.insert(form)
      if let id = set.actor(named: form).id { ids.insert(id) }
    }
  }

  /// Whether it is still that of a statement, whose metadata rules may fill in.
  func isOf(_ statement: Statement) -> Bool {
    statement.issuer == issuer && statement.speaker?.name == speaker
  }

  /// Whether an actor is the issuer, one of several, or its speaker.
  func contains(_ actor: ActorReference) -> Bool {
    if let id = actor.id, ids.contains(id) { return true }
    return names.contains(actor.name)
  }

  /// Whether one of several actors together is the issuer.
  func isAmong(_ actor: ActorReference) -> Bool {
    guard let id = actor.id else { return false }
    return id.split(separator: "+").contains { ids.contains(String($0)) }
  }
}
