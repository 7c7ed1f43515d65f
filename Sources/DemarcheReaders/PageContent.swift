import DemarcheMarkup

/// Finds the element that holds the main text of a page.
///
/// What a page says of itself comes first: `itemprop="articleBody"`, `main` or `role="main"`,
/// `article`. Else it is the smallest element that holds nine tenths of the sentences.
struct PageContent {
  private let census: PageCensus
  private var tree: MarkupTree { census.tree }

  /// The element, or the whole document.
  static func root(of census: PageCensus) -> Int {
    let content = PageContent(census: census)
    let body = content.marked { $0 == "articlebody" } ?? 0
    if body > 0 { return body }
    if let main = content.main { return content.article(in: main) ?? main }
    if let article = content.article(in: 0) { return article }
    return content.densest()
  }

  private init(census: PageCensus) {
    self.census = census
  }

  // The longest of those that are kept and that hold a third of the sentences.
  private func longest(where holds: (Int) -> Bool) -> Int? {
    var best: Int?
    for node in tree.nodes.indices.dropFirst()
    where tree.nodes[node].name != 0 && census.parts[node] == .none && holds(node) {
      if weight(node) > best.map(weight) ?? 0 { best = node }
    }
    return best.flatMap { weight($0) * 3 >= weight(0) ? $0 : nil }
  }

  // Sentences count; where a page has none, all text does.
  private func weight(_ node: Int) -> Int {
    census.prose[0] > 0 ? Int(census.prose[node]) : census.length(node)
  }

  private func marked(_ holds: (String) -> Bool) -> Int? {
    longest { node in
      tree.attribute("itemprop", of: node).map { holds($0.lowercased()) } ?? false
    }
  }

  private var main: Int? {
    longest { node in
      census.tag(node) == .main || tree.attribute("role", of: node)?.lowercased() == "main"
    }
  }

  // The one article of a page, or the one that is most of it or has its one heading; a list of
  // articles has none.
  private func article(in scope: Int) -> Int? {
    let inside = tree.descendants(scope)
    let found = longest { census.tag($0) == .article && inside.contains($0) }
    guard let article = found else { return nil }
    if weight(article) * 3 >= weight(scope) * 2 { return article }
    let headings = inside.filter { census.tag($0) == .firstHeading && census.parts[$0] == .none }
    return headings.count == 1 && tree.descendants(article).contains(headings[0]) ? article : nil
  }

  private func densest() -> Int {
    var node = 0
    while true {
      let next = tree.children(node).first { child in
        tree.nodes[child].name != 0 && census.tag(child).isContainer
          && tree.name(child) != "p" && weight(child) * 10 >= weight(node) * 9
      }
      guard let next, weight(next) > 0 else { return node }
      // What stands beside the text in one element with it belongs to it: a heading, a date.
      if hasLabels(beside: next, in: node) { return node }
      node = next
    }
  }

  private func hasLabels(beside child: Int, in node: Int) -> Bool {
    tree.children(node).contains { other in
      guard other != child, census.parts[other] == .none, !tree.isText(other) else { return false }
      switch census.tag(other) {
      case .heading, .firstHeading: return true
      case .block: return tree.name(other) == "p" && census.length(other) > 0
      default: return false
      }
    }
  }
}
