import DemarcheMarkup
import DemarcheModel

/// The entries of a feed in RSS 2.0, RSS 1.0 or Atom.
///
/// Names count with the name space that their prefix stands for anywhere in the feed; nobody gives
/// one prefix two meanings in one feed.
struct XMLFeed {
  private let tree: MarkupTree
  private let root: Int
  /// By the number of a name: what it is called here.
  private let names: [String]

  /// A feed; nil where the root is that of something else.
  init?(_ tree: MarkupTree) {
    guard let root = tree.children(0).first(where: { !tree.isText($0) }) else { return nil }
    let kinds: Set<Substring> = ["rss", "RDF", "feed"]
    guard kinds.contains(tree.localName(root)) else { return nil }
    self.tree = tree
    self.root = root
    names = XMLFeed.names(tree, isAtom: tree.localName(root) == "feed")
  }

  /// The name of the root of a document that is no feed.
  static func rootName(_ tree: MarkupTree) -> String? {
    tree.children(0).first { !tree.isText($0) }.map(tree.name)
  }

  private var channel: Int { child("channel", of: root) ?? root }

  /// The entries in their order.
  func entries() -> [FeedEntry] {
    let isAtom = tree.localName(root) == "feed"
    let language = language(of: channel) ?? language(of: root)
    let author = isAtom ? person(root) : nil
    let items = (isAtom ? [root] : channel == root ? [root] : [channel, root]).flatMap { parent in
      tree.children(parent).filter { name($0) == (isAtom ? "entry" : "item") }
    }
    return items.map { item in
      var entry = isAtom ? atomEntry(item) : rssEntry(item)
      entry.language = entry.language ?? language
      entry.author = entry.author ?? author
      return entry
    }
  }

  private func rssEntry(_ item: Int) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = words("guid", of: item) ?? tree.attribute("rdf:about", of: item)?.words
    entry.link = words("link", of: item) ?? link(of: item, "atom:link")
    entry.title = string("title", of: item)
    entry.content =
      string("content:encoded", of: item) ?? string("description", of: item)
      ?? content("atom:content", of: item) ?? content("atom:summary", of: item)
    let dates = ["pubDate", "dc:date", "dc:issued", "atom:published", "atom:updated"]
    entry.date = date(dates, of: item)
    entry.language = language(of: item)
    entry.author = words("dc:creator", of: item) ?? words("author", of: item).map(XMLFeed.name)
    return entry
  }

  private func atomEntry(_ item: Int) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = words("id", of: item)
    entry.link = link(of: item, "link")
    entry.title = content("title", of: item)
    entry.content = content("content", of: item) ?? content("summary", of: item)
    entry.date = date(["published", "issued", "dc:date", "updated", "modified"], of: item)
    entry.language =
      child("content", of: item).flatMap { tree.attribute("xml:lang", of: $0)?.words }
      ?? language(of: item)
    entry.author = person(item) ?? words("dc:creator", of: item)
    return entry
  }

  private func name(_ node: Int) -> String { names[Int(tree.nodes[node].name)] }

  private func child(_ name: String, of node: Int) -> Int? {
    tree.children(node).first { self.name($0) == name }
  }

  private func words(_ name: String, of node: Int) -> String? {
    child(name, of: node).flatMap { tree.content($0).words }
  }

  // A string of text or HTML; nil where it has no words.
  private func string(_ name: String, of node: Int) -> FeedEntry.Content? {
    guard let child = child(name, of: node) else { return nil }
    // Some feeds forget to escape their HTML: its elements are then the feed's.
    if tree.children(child).contains(where: { !tree.isText($0) }) {
      return tree.content(child).words.map { _ in .elements(tree.part(child)) }
    }
    let range = tree.contentRange(child)
    let bytes = Array(tree.text[range])
    guard String(decoding: bytes, as: UTF8.self).hasWords else { return nil }
    return FeedEntry.Content(
      bytes, tree.offsets.slice(TextRange(range.lowerBound, range.upperBound)))
  }

  // A text of Atom, which says what it is.
  private func content(_ name: String, of node: Int) -> FeedEntry.Content? {
    guard let child = child(name, of: node) else { return nil }
    let type = tree.attribute("type", of: child)?.lowercased() ?? "text"
    if type == "xhtml" || type.hasSuffix("xml") {
      return tree.content(child).words.map { _ in .elements(tree.part(child)) }
    }
    guard type.hasPrefix("text") else { return string(name, of: node) }
    guard type == "text" || type == "text/plain" else { return string(name, of: node) }
    let range = tree.contentRange(child)
    let bytes = Array(tree.text[range])
    guard String(decoding: bytes, as: UTF8.self).hasWords else { return nil }
    return .text(bytes, tree.offsets.slice(TextRange(range.lowerBound, range.upperBound)))
  }

  private func link(of node: Int, _ name: String) -> String? {
    let links = tree.children(node).filter { self.name($0) == name }
    let link = links.first { node in
      tree.attribute("rel", of: node).map { $0 == "alternate" } ?? true
    }
    return link.flatMap { tree.attribute("href", of: $0)?.words }
  }

  private func date(_ names: [String], of node: Int) -> CalendarDate? {
    for name in names {
      if let day = words(name, of: node).flatMap(SourceDay.day) { return day }
    }
    return nil
  }

  private func language(of node: Int) -> String? {
    words("language", of: node) ?? words("dc:language", of: node)
      ?? tree.attribute("xml:lang", of: node)?.words
  }

  private func person(_ node: Int) -> String? {
    child("author", of: node).flatMap { words("name", of: $0) }
  }

  // "press@example.org (Press Office)" is how RSS has authors.
  private static func name(_ author: String) -> String {
    guard let start = author.firstIndex(of: "("), author.hasSuffix(")"), author.contains("@")
    else { return author }
    return String(author[author.index(after: start)...].dropLast())
  }

  private static let prefixes = [
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:", "http://purl.org/dc/terms/": "dc:",
    "http://www.w3.org/2005/Atom": "atom:", "http://purl.org/atom/ns#": "atom:",
    "http://purl.org/rss/1.0/": "", "http://backend.userland.com/rss2": "",
  ]

  private static func names(_ tree: MarkupTree, isAtom: Bool) -> [String] {
    var spaces = ["content": "content:", "dc": "dc:", "dcterms": "dc:", "atom": "atom:"]
    for node in tree.nodes.indices where tree.nodes[node].name != 0 {
      for (name, value) in tree.attributes(of: node) where name.hasPrefix("xmlns:") {
        guard let known = prefixes[value] else { continue }
        spaces[String(name.dropFirst(6))] = known
      }
    }
    if isAtom { for (prefix, space) in spaces where space == "atom:" { spaces[prefix] = "" } }
    return tree.names.map { name in
      guard let colon = name.firstIndex(of: ":") else { return name }
      let space = spaces[String(name[..<colon])] ?? String(name[...colon])
      return space + name[name.index(after: colon)...]
    }
  }
}
