import DemarcheModel

extension JSONWriter {
  /// Writes running text as an array of objects.
  mutating func inlines(_ content: [Inline]) {
    array(content) { json, inline in
      json.object { $0.members(of: inline) }
    }
  }

  private mutating func members(of inline: Inline) {
    switch inline {
    case .text(let text): words("text", text)
    case .strong(let text): words("strong", text)
    case .emphasis(let text): words("emphasis", text)
    case .term(let text): words("term", text)
    case .link(let text, let url):
      words("link", text)
      member("url", url)
    case .cite(let numbers):
      member("inline", "cite")
      key("evidence")
      array(numbers) { $0.integer($1.value) }
    case .date(let date):
      member("inline", "date")
      members(of: date)
    case .actor(let actor):
      member("inline", "actor")
      member("name", actor.name)
      member("id", actor.id)
      member("kind", actor.kind)
    case .quotation(let text, let language):
      words("quotation", text)
      member("language", language)
    }
  }

  /// Writes what a date is made of.
  mutating func members(of date: DateValue) {
    member("symbolic", date.symbolic)
    member("precision", date.precision.rawValue)
    member("first_day", date.firstDay?.iso)
    member("last_day", date.lastDay?.iso)
    member("approximate", date.isApproximate)
  }

  private mutating func words(_ kind: String, _ text: String) {
    member("inline", kind)
    member("text", text)
  }
}
