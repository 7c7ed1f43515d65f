import DemarcheMarkup
import DemarcheModel
import Foundation

/// What a page says of its text in its head, in JSON-LD and in its elements.
struct PageMetadata {
  private let census: PageCensus
  private let root: Int
  private var tree: MarkupTree { census.tree }
  private var properties: [String: String] = [:]

  /// Reads it; `root` is the element with the main text.
  static func read(_ census: PageCensus, root: Int) -> SourceMetadata {
    let page = PageMetadata(census: census, root: root)
    let linked = LinkedData(census.tree)
    return SourceMetadata(
      url: page.url, headline: page.headline(linked), date: page.date(linked),
      language: page.language(linked), issuer: page.issuer(linked),
      speaker: SourceMetadata.speaker(linked.person))
  }

  private init(census: PageCensus, root: Int) {
    self.census = census
    self.root = root
    for node in tree.nodes.indices where tree.name(node) == "meta" {
      let name =
        tree.attribute("property", of: node) ?? tree.attribute("name", of: node)
        ?? tree.attribute("itemprop", of: node) ?? tree.attribute("http-equiv", of: node)
      guard let name = name?.lowercased(), let value = tree.attribute("content", of: node)?.words
      else { continue }
      if properties[name] == nil { properties[name] = value }
    }
  }

  private var url: String? {
    let link = tree.nodes.indices.first {
      tree.name($0) == "link" && tree.attribute("rel", of: $0)?.lowercased() == "canonical"
    }
    return SourceMetadata.url(link.flatMap { tree.attribute("href", of: $0) })
      ?? SourceMetadata.url(properties["og:url"])
  }

  // A page's own heading is the best there is, as soon as something else says that it names the
  // page and not the site.
  private func headline(_ linked: LinkedData) -> String? {
    let title = tree.first("title").flatMap { tree.content($0).words }
    let others = [linked.headline, properties["og:title"], properties["dcterms.title"], title]
      .compactMap { $0 }
    if let heading {
      if others.isEmpty || others.contains(where: { $0.contains(heading) }) { return heading }
    }
    if let named = linked.headline { return named }
    return (properties["og:title"] ?? properties["dcterms.title"]).map(withoutSite)
      ?? heading ?? title.map(withoutSite)
  }

  // The first `h1` of the text, else of the page, that is not part of what was left out.
  private var heading: String? {
    let isHeading: (Int) -> Bool = {
      self.census.tag($0) == .firstHeading && self.tree.content($0).words != nil
    }
    let inside = tree.descendants(root).first { isHeading($0) && census.parts[$0] == .none }
    let found =
      inside
      ?? tree.nodes.indices.first {
        isHeading($0) && (census.parts[$0] == .none || census.parts[$0] == .outside)
      }
    return found.flatMap { tree.content($0).words }
  }

  // "Statement on Sarvania | Ministry" without its end.
  private func withoutSite(_ title: String) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " • "] {
      guard let site = properties["og:site_name"], title.hasSuffix(mark + site) else { continue }
      return String(title.dropLast((mark + site).count))
    }
    for mark in [" | ", " :: ", " » "] {
      let parts = title.components(separatedBy: mark)
      if parts.count > 1, parts[0].count >= 15 { return parts[0] }
    }
    return title
  }

  private func date(_ linked: LinkedData) -> CalendarDate? {
    if let date = linked.date { return date }
    let names = [
      "article:published_time", "og:article:published_time", "datepublished",
      "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "dcterms.created",
      "date", "pubdate", "publishdate", "publish-date", "publication_date", "sailthru.date",
    ]
    for name in names {
      if let date = properties[name].flatMap(SourceDay.day) { return date }
    }
    return time
  }

  // Of the elements `time`: one that says that it is the date of publication, else the first.
  private var time: CalendarDate? {
    var first: CalendarDate?
    for node in tree.nodes.indices where tree.name(node) == "time" {
      let part = census.parts[node]
      guard part == .none || part == .outside || part == .header,
        let day = SourceDay.day(tree.attribute("datetime", of: node) ?? tree.content(node))
      else { continue }
      let isPublication =
        tree.attribute("pubdate", of: node) != nil
        || tree.attribute("itemprop", of: node)?.lowercased() == "datepublished"
      if isPublication { return day }
      // One in the text may be any day, so that one above it comes first.
      if first == nil { first = day }
    }
    return first
  }

  private func language(_ linked: LinkedData) -> String? {
    var node = root
    while true {
      let tag = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
      if let tag = tag?.words { return tag }
      if node == 0 { break }
      node = Int(tree.nodes[node].parent)
    }
    let html = tree.first("html").flatMap { tree.attribute("lang", of: $0)?.words }
    return html ?? linked.language ?? properties["content-language"] ?? properties["og:locale"]
      ?? properties["dcterms.language"] ?? properties["dc.language"]
  }

  private func issuer(_ linked: LinkedData) -> String? {
    linked.issuer ?? properties["dcterms.publisher"] ?? properties["dc.publisher"]
      ?? properties["article:publisher"].flatMap { $0.contains("/") ? nil : $0 }
  }
}
