import DemarcheModel
import DemarcheText

/// Leads pronouns, titles and short forms to the actors they stand for.
struct ActorResolver {
  let scan: StatementScan
  /// How "both" leads to two actors.
  static let bothNamed = "both: the two named before"
  /// How "the Minister" leads to a person.
  static let titleNamed = "title: the person named before"

  /// Who a capture names.
  ///
  /// - Returns: the actor, and how it was reached where it does not stand there itself; for a
  ///   pronoun that leads nowhere no actor, and "unresolved".
  func resolve(
    _ span: SpanView?, text: String, tokens: Range<Int>, sentence: Int
  ) -> (actor: ActorReference?, resolution: String?) {
    guard let span else {
      if ActorResolver.namesPair(text), let pair = pair(before: tokens.lowerBound, sentence) {
        return pair
      }
      if ActorResolver.namesOfficers(text), let issuers { return (issuers, "title: the issuers") }
      return (ActorReference(name: ActorResolver.withoutArticle(text)), nil)
    }
    let kind = span.kind
    switch kind {
    case "pronoun": return pronoun(span.id ?? "", tokens, sentence)
    case "office":
      if let person = scan.speech.titles[span.tokens.upperBound] {
        return (ActorReference(name: person, kind: "person"), ActorResolver.titleNamed)
      }
      return scan.statement.issuer.map { ($0, "office of the issuer") } ?? (nil, "unresolved")
    default:
      return (
        ActorReference(name: span.name ?? text, id: span.id, kind: kind),
        ActorResolver.resolution(of: span)
      )
    }
  }

  private static func resolution(of span: SpanView) -> String? {
    switch span.span.content?.origin {
    case TitleMentions.origin?: titleNamed
    case DefinedForms.origin?: "short form"
    default: nil
    }
  }

  // Whom "I" and "we" mean: inside a quotation its speaker.
  private func speaker(
    at token: Int, _ word: String
  ) -> (actor: ActorReference?, resolution: String?)? {
    guard let sayer = SpeechReader(scan: scan).speaker(at: token) else { return nil }
    guard let actor = sayer.actor else { return (nil, "unresolved") }
    if sayer.isOwn, word == "we" { return nil }
    return (actor, word + ": the quoted speaker")
  }

  private func pronoun(
    _ id: String, _ tokens: Range<Int>, _ sentence: Int
  ) -> (actor: ActorReference?, resolution: String?) {
    switch id {
    case "we":
      return speaker(at: tokens.lowerBound, "we")
        ?? scan.statement.issuer.map { ($0, "we: the issuer") } ?? (nil, "unresolved")
    case "i":
      if let quoted = speaker(at: tokens.lowerBound, "I") { return quoted }
      if let speaker = scan.statement.speaker {
        return (ActorReference(name: speaker.name, kind: "person"), "I: the speaker")
      }
      return scan.statement.issuer.map { ($0, "I: the issuer") } ?? (nil, "unresolved")
    case "both": return both(before: tokens.lowerBound, sentence)
    case "they": return several(sentence)
    case _ where SubjectPronoun.isKnown(id):
      return SubjectPronoun(scan: scan).actor(id, sentence)
    case _ where PersonFinder.isPersonal(id):
      guard let name = PersonFinder(scan: scan).person(before: tokens.lowerBound, sentence) else {
        return (nil, "unresolved")
      }
      return (ActorReference(name: name, kind: "person"), id + ": the person named before")
    default: return (nil, "unresolved")
    }
  }

  // "Both parties", "the two leaders".
  private static func namesPair(_ text: String) -> Bool {
    var words = text.lowercased().split(separator: " ")
    if words.first == "the" { words.removeFirst() }
    return words.count == 2 && (words[0] == "both" || words[0] == "two")
      && sides.contains(String(words[1]))
  }

  private static let sides = [
    "parties", "sides", "leaders", "presidents", "ministers", "countries", "governments",
    "nations", "delegations", "secretaries", "states", "principals", "officials",
  ]

  // "The leaders", as those speak of themselves who issue a statement together.
  private static func namesOfficers(_ text: String) -> Bool {
    officers.contains(withoutArticle(text).lowercased())
  }

  private static let officers: Set = [
    "leaders", "presidents", "ministers", "foreign ministers", "prime ministers", "sides",
    "delegations", "secretaries", "principals", "envoys",
  ]

  // Those who issue the statement, where they are several.
  private var issuers: ActorReference? {
    scan.statement.issuer.flatMap { $0.id?.contains("+") ?? false ? $0 : nil }
  }

  // Whom "they" means: the issuers where there are several, else two who are the subject of the
  // sentence before.
  private func several(
    _ sentence: Int
  ) -> (actor: ActorReference?, resolution: String?) {
    if let issuers { return (issuers, "they: the issuers") }
    guard sentence > 0 else { return (nil, "unresolved") }
    let context = scan.context(sentence - 1)
    guard let verb = context.verbHeads.first else { return (nil, "unresolved") }
    let found = both(before: verb, sentence - 1).actor
    return found.map { ($0, "they: the two named before") } ?? (nil, "unresolved")
  }

  // The issuers where there are several; else the two named before, in the sentence, in the first
  // one, or the two that the statement names most closely together before.
  private func pair(
    before token: Int, _ sentence: Int
  ) -> (actor: ActorReference?, resolution: String?)? {
    if let issuers { return (issuers, "both: the issuers") }
    for place in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let end = place == sentence ? token : scan.analysis.sentences[place].tokens.upperBound
      let found = both(before: end, place)
      if found.actor != nil { return found }
    }
    guard let first = scan.analysis.sentences.first, first.tokens.upperBound <= token else {
      return nil
    }
    let found = both(before: first.tokens.upperBound, 0)
    return found.actor == nil ? nil : found
  }

  // "As the EU and Kazakhstan mark …, both have": the last two actors joined by "and".
  private func both(
    before token: Int, _ sentence: Int
  ) -> (actor: ActorReference?, resolution: String?) {
    let first = scan.analysis.sentences[sentence].tokens.lowerBound
    let actors = scan.spans.starting(in: first..<max(first, token), type: scan.set.builtIn.actor)
      .map { scan.spans[$0] }.filter { $0.tokens.upperBound <= token }
    for index in actors.indices.dropFirst().reversed() {
      let left = actors[index - 1]
      let right = actors[index]
      guard left.tokens.upperBound <= right.tokens.lowerBound else { continue }
      let between = left.tokens.upperBound..<right.tokens.lowerBound
      guard (1...3).contains(between.count),
        between.contains(where: {
          scan.language.data.classes(of: scan.analysis.tokens[$0]).contains(.conjunction)
        })
      else { continue }
      let name = (left.name ?? "") + " and " + (right.name ?? "")
      let id = ActorResolver.jointID([left.id, right.id])
      return (ActorReference(name: name, id: id, kind: "group"), ActorResolver.bothNamed)
    }
    return (nil, "unresolved")
  }

  /// Several actors, at least one, as one.
  static func together(_ actors: [ActorReference]) -> ActorReference {
    let last = actors.last?.name ?? ""
    let names = actors.dropLast().map(\.name).joined(separator: ", ")
    return ActorReference(
      name: names.isEmpty ? last : names + " and " + last, id: jointID(actors.map(\.id)),
      kind: "group")
  }

  /// The id of several actors together: nil where one of them has none, for it would be the id of
  /// the others alone.
  static func jointID(_ ids: [String?]) -> String? {
    let known = ids.compactMap(\.self)
    return known.count == ids.count ? known.joined(separator: "+") : nil
  }

  private static func withoutArticle(_ text: String) -> String {
    for article in ["the ", "The ", "la ", "La ", "le ", "Le ", "les ", "Les ", "l'", "L'"]
    where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }
}
