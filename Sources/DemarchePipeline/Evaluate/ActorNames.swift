import DemarcheModel

/// Says whether two names mean the same actor, in one statement.
///
/// Names resolve through the lexicons; those that no lexicon knows through the short forms of the
/// statement: its abbreviations, the last word of a person's or an organisation's name, and the
/// short name of an issuing state ("Norlund" for "Kingdom of Norlund").
struct ActorNames {
  private let resolve: (String) -> ActorReference
  private var longForms: [FoldedName: FoldedName] = [:]
  private let issuer: FoldedName?
  private let issuerIDs: Set<String>

  /// - Parameter resolve: the actor that a person named in words, with an id where it is known.
  init(_ gold: GoldStatement, resolve: @escaping (String) -> ActorReference) {
    self.resolve = resolve
    issuer = gold.issuer.map(FoldedName.init)
    issuerIDs = Set(gold.issuerIDs)
    addLastWords(of: gold)
    for form in gold.shortForms { longForms[FoldedName(form.short)] = FoldedName(form.long) }
    addIssuer(of: gold)
  }

  /// Names that only lexicons explain.
  init(resolve: @escaping (String) -> ActorReference) {
    self.resolve = resolve
    issuer = nil
    issuerIDs = []
  }

  // "The Movement" for "Northern Assembly Movement", where no other name ends so.
  private mutating func addLastWords(of gold: GoldStatement) {
    var names: [FoldedName: Set<FoldedName>] = [:]
    for item in gold.items where item.type == .person || item.type == .organisation {
      for name in item.names.map(FoldedName.init) {
        if let word = name.lastWord { names[FoldedName(word), default: []].insert(name) }
      }
    }
    for (word, full) in names where full.count == 1 { longForms[word] = full.first }
  }

  private mutating func addIssuer(of gold: GoldStatement) {
    guard let issuer = gold.issuer.map({ FoldedName(resolve($0).name) }) else { return }
    let words = issuer.text.split(separator: " ")
    guard let index = words.firstIndex(of: "of"), index > 0,
      ActorNames.forms.contains(String(words[index - 1]))
    else { return }
    let short = words[(index + 1)...].joined(separator: " ")
    longForms[FoldedName(short)] = issuer
  }

  private static let forms: Set<String> = [
    "republic", "kingdom", "state", "federation", "confederation", "principality", "union",
    "commonwealth", "duchy", "sultanate", "emirate",
  ]
  private static let honorifics: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.",
  ]

  /// Whether the gold's name means `actor`: ids or resolved names are equal, or those of all its
  /// parts where several are joined with "and".
  func isSame(_ name: String, as actor: ActorReference) -> Bool {
    let expected = resolve(name)
    if !identities(of: expected).isDisjoint(with: identities(of: actor)) { return true }
    if isIssuer(actor), let ids = ids(of: expected), ids == issuerIDs { return true }
    let parts = self.parts(of: expected.name)
    return parts.count > 1 && parts == self.parts(of: actor.name)
  }

  /// Whether `actor` is some or all of those who act together.
  func areSome(of names: [String], _ actor: ActorReference) -> Bool {
    let together = Set(names.map { resolve($0).id ?? $0 })
    var found = ids(of: actor) ?? ids(of: resolve(actor.name)) ?? []
    if found.isEmpty, isIssuer(actor) { found = issuerIDs }
    return !found.isEmpty && found.isSubset(of: together)
  }

  /// Whether `actor` is a body that speaks for `name`: a ministry of that state, a delegation of
  /// that organisation, or the issuer where its id is that.
  func isBody(_ actor: ActorReference, of name: String) -> Bool {
    if let whole = resolve(name).id {
      if isIssuer(actor), issuerIDs == [whole] { return true }
      if let id = actor.id { return ActorNames.isPart(id, of: whole) }
    }
    return BodyName(actor.name).owners.contains { isSame(name, as: resolve($0)) }
  }

  /// Whether `actor` is the issuer, or a body of it.
  func isOwn(_ actor: ActorReference) -> Bool {
    isIssuer(actor) || areSome(of: Array(issuerIDs), actor)
      || issuerIDs.contains { isBody(actor, of: $0) }
  }

  private static func isPart(_ id: String, of whole: String) -> Bool {
    id.hasPrefix(whole + "-") || whole == "EU" && ["EEAS", "EUCO"].contains(id)
  }

  private func isIssuer(_ actor: ActorReference) -> Bool {
    issuer == FoldedName(actor.name) && !issuerIDs.isEmpty
  }

  // Of several together each.
  private func ids(of actor: ActorReference) -> Set<String>? {
    actor.id.map { Set($0.split(separator: "+").map(String.init)) }
  }

  /// One key for all annotations of an entity: its id, else its name.
  func key(of actor: ActorReference) -> String {
    if let id = actor.id { return "#" + id }
    return longForm(of: FoldedName(actor.name)).text
  }

  private func identities(of actor: ActorReference) -> Set<String> {
    let name = FoldedName(actor.name)
    let long = longForm(of: name)
    var all: Set<String> = [name.text, long.text]
    if let id = actor.id ?? resolve(actor.name).id ?? resolve(long.text).id {
      all.insert("#" + id.split(separator: "+").sorted().joined(separator: "+"))
    }
    return all
  }

  private func parts(of name: String) -> Set<String> {
    var plain = name.replacing(",", with: " and ")
    for joint in [" together with ", " along with ", " as well as ", " et "] {
      plain = plain.replacing(joint, with: " and ")
    }
    let names = plain.split(separator: " and ").map { part in
      let words = part.split(separator: " ").drop { $0 == "and" || $0 == "with" }
      return words.joined(separator: " ")
    }
    return Set(names.filter { !$0.isEmpty }.map { key(of: resolve($0)) })
  }

  private func longForm(of name: FoldedName) -> FoldedName {
    if let long = longForms[name] { return long }
    let words = name.text.split(separator: " ")
    guard let first = words.first, ActorNames.honorifics.contains(String(first)) else {
      return name
    }
    let bare = FoldedName(words.dropFirst().joined(separator: " "))
    return longForms[bare] ?? bare
  }
}
