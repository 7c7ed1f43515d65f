import DemarcheMarkup
import DemarcheModel

/// What the JSON-LD of a page says of its text.
///
/// - Source: schema.org, `CreativeWork` and what is derived from it.
struct LinkedData {
  private(set) var headline: String?
  private(set) var date: CalendarDate?
  private(set) var language: String?
  /// An author that is an organisation, else the publisher.
  private(set) var issuer: String?
  /// An author that is a person.
  private(set) var person: String?

  /// Of all scripts of that kind, the first with a headline or a date counts.
  init(_ tree: MarkupTree) {
    for node in tree.nodes.indices where tree.name(node) == "script" {
      let type = tree.attribute("type", of: node)?.lowercased() ?? ""
      guard type.contains("ld+json"),
        let json = try? JSONTree(Array(tree.text[tree.contentRange(node)]))
      else { continue }
      for object in json.nodes.indices where json.nodes[object].kind == .object {
        read(object, json)
        if headline != nil || date != nil { return }
      }
    }
  }

  private mutating func read(_ object: Int, _ json: JSONTree) {
    guard
      let headline = json.string("headline", of: object)?.words
        ?? (json.string("datePublished", of: object) == nil
          ? nil : json.string("name", of: object)?.words)
    else { return }
    self.headline = headline
    date = json.string("datePublished", of: object).flatMap(SourceDay.day)
    language =
      json.string("inLanguage", of: object)
      ?? json.member("inLanguage", of: object).flatMap { json.string("alternateName", of: $0) }
    // A site may publish for many bodies; where one of them is the author, it speaks.
    issuer = name("author", of: object, json) { $0.contains("Organization") }
    issuer = issuer ?? name("publisher", of: object, json) { _ in true }
    person = name("author", of: object, json) { $0 == "Person" }
  }

  // Of an agent that is an object with a name, or of the first of several.
  private func name(
    _ member: String, of object: Int, _ json: JSONTree, where holds: (String) -> Bool
  ) -> String? {
    guard let value = json.member(member, of: object) else { return nil }
    let agents = json.nodes[value].kind == .array ? json.children(value) : [value]
    for agent in agents {
      guard holds(json.string("@type", of: agent) ?? "") else { continue }
      if let name = json.string("name", of: agent)?.words { return name }
    }
    return nil
  }
}
