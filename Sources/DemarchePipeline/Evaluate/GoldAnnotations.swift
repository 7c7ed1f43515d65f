import DemarcheModel

/// Reads gold items out of annotations, as Demarche writes them and as people make them elsewhere.
///
/// A type is a class by its name; persons and organisations are also `actor` with that `kind`.
/// Only fields that an annotation has are scored, and what it says about being reported.
/// `optional` is a field that is true.
struct GoldAnnotations {
  private let findings: Findings
  private let judge: FieldJudge

  init(_ findings: Findings) {
    self.findings = findings
    judge = FieldJudge(
      statement: findings.statement, names: ActorNames { ActorReference(name: $0) })
  }

  /// The items of a class, in the order of the annotations; an entity once.
  func items(of type: ScoredType) -> [GoldItem] {
    let found = findings.annotations.filter { GoldAnnotations.type(of: $0) == type }
    guard type == .person || type == .organisation else { return found.map { item($0, type) } }
    var items: [GoldItem] = []
    var places: [String: Int] = [:]
    for annotation in found {
      var item = item(annotation, type)
      item.range = StatementScorer.mention(annotation)
      item.words = findings.statement.text(in: StatementScorer.mention(annotation)) ?? item.words
      item.names = [text(annotation["name"]) ?? item.words]
      let id = text(annotation["id"])
      let key = id.map { "#" + $0 } ?? FoldedName(item.names[0]).text
      if let id { item.names.append(id) }
      guard let place = places[key] else {
        places[key] = items.count
        items.append(item)
        continue
      }
      items[place].names += item.names.filter { !items[place].names.contains($0) }
      if items[place].fields.isEmpty { items[place].fields = item.fields }
    }
    return items
  }

  /// Short forms that abbreviations explain.
  var shortForms: [(short: String, long: String)] {
    findings.annotations.compactMap { annotation in
      guard annotation.type == "abbreviation", let long = text(annotation["long"]) else {
        return nil
      }
      let short = text(annotation["short"]) ?? findings.statement.text(in: annotation.trigger)
      return short.map { ($0, long) }
    }
  }

  private static func type(of annotation: Annotation) -> ScoredType? {
    guard annotation.type == "actor" else {
      return annotation.type == "organization"
        ? .organisation : ScoredType(rawValue: annotation.type)
    }
    switch annotation["kind"]?.value?.plainText {
    case "person": return .person
    case let kind? where StatementScorer.organisationKinds.contains(kind): return .organisation
    default: return nil
    }
  }

  private func item(_ annotation: Annotation, _ type: ScoredType) -> GoldItem {
    let range = type.isClaim ? annotation.trigger : annotation.range
    var item = GoldItem(
      type: type, words: findings.statement.text(in: range) ?? "", range: range,
      sentence: type.isClaim ? annotation.sentence : nil,
      isOptional: flag(annotation["optional"]),
      isAttributed: annotation.status.reportedBy != nil || flag(annotation["attributed"]))
    if type == .contact {
      item.names = ["name", "phone", "email"].compactMap { text(annotation[$0]) }
      if item.names.isEmpty { item.names = [item.words] }
      item.range = nil
    }
    item.fields = type.fields.compactMap { name in
      value(name, of: annotation).map { (name: name, value: $0) }
    }
    return item
  }

  private func value(_ name: String, of annotation: Annotation) -> ExpectedValue? {
    guard let field = annotation[name] else {
      // An event without a date has none; other fields may only not have been marked.
      return name == "date" ? .days([GoldDays(Optional<DateValue>.none)]) : nil
    }
    switch name {
    case "polarity": return polarity(field).map { .polarity([$0]) }
    case "holder", "by", "addressee": return actor(field, countsBodies: name != "addressee")
    case "date":
      guard case .date(let date)? = field.value else {
        return text(field).flatMap { GoldDays($0) }.map { .days([$0]) }
      }
      return .days([GoldDays(date)])
    case "phone": return text(field).map { .phone($0) }
    default:
      let words = text(field)
      return .words(field.range, [words].compactMap { $0 }, words)
    }
  }

  private func polarity(_ field: Field) -> Int? {
    if case .integer(let number)? = field.value { return number.signum() }
    switch text(field) {
    case "positive": return 1
    case "neutral": return 0
    case "negative": return -1
    default: return nil
    }
  }

  private func actor(_ field: Field, countsBodies: Bool) -> ExpectedValue? {
    guard let actor = judge.actor(field) else { return nil }
    var wanted = ExpectedActor(names: [actor.name], countsBodies: countsBodies)
    if let id = actor.id {
      wanted.names.append(id)
      if id.contains("+") { wanted.together = id.split(separator: "+").map(String.init) }
    }
    return .actor(wanted)
  }

  private func text(_ field: Field?) -> String? { judge.text(of: field) }

  private func flag(_ field: Field?) -> Bool {
    if case .boolean(let isSet)? = field?.value { return isSet }
    return ["true", "yes", "1"].contains(text(field)?.lowercased() ?? "")
  }
}
