import DemarcheModel

/// The entries of a JSON Feed.
///
/// - Source: jsonfeed.org, versions 1 and 1.1.
struct JSONFeed {
  private let json: JSONTree

  /// A feed; nil where the document is something else.
  init?(_ json: JSONTree) {
    guard json.member("items", of: 0).map({ json.nodes[$0].kind == .array }) == true else {
      return nil
    }
    self.json = json
  }

  /// The entries in their order.
  func entries() -> [FeedEntry] {
    guard let items = json.member("items", of: 0) else { return [] }
    let language = json.string("language", of: 0)
    let author = author(of: 0)
    return json.children(items).filter { json.nodes[$0].kind == .object }.map { item in
      var entry = FeedEntry()
      entry.id = json.string("id", of: item)?.words
      entry.link = (json.string("url", of: item) ?? json.string("external_url", of: item))?.words
      entry.title = content("title", of: item, as: FeedEntry.Content.text)
      entry.content =
        content("content_html", of: item, as: FeedEntry.Content.html)
        ?? content("content_text", of: item, as: FeedEntry.Content.text)
        ?? content("summary", of: item, as: FeedEntry.Content.text)
      let date = json.string("date_published", of: item) ?? json.string("date_modified", of: item)
      entry.date = date.flatMap(SourceDay.day)
      entry.language = json.string("language", of: item) ?? language
      entry.author = self.author(of: item) ?? author
      return entry
    }
  }

  private func content(
    _ name: String, of item: Int, as make: ([UInt8], OffsetMap) -> FeedEntry.Content
  ) -> FeedEntry.Content? {
    guard let member = json.member(name, of: item), json.string(member)?.hasWords == true else {
      return nil
    }
    return make(Array(json.pool[json.nodes[member].bytes]), json.offsets(of: member))
  }

  private func author(of node: Int) -> String? {
    let several = json.member("authors", of: node).flatMap { json.children($0).first }
    let one = several ?? json.member("author", of: node)
    return one.flatMap { json.string("name", of: $0)?.words }
  }
}
