import DemarcheMarkup
import DemarcheModel

/// What the styles of a Word document say of its paragraphs.
struct WordStyles {
  private var names: [String: String] = [:]

  /// The styles of `word/styles.xml`; without it their ids are their names.
  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    for node in tree.descendants(0) where tree.name(node) == "w:style" {
      guard let id = tree.attribute("w:styleId", of: node),
        let name = tree.first("w:name", in: node).flatMap({ tree.attribute("w:val", of: $0) })
      else { continue }
      names[id] = name
    }
  }

  /// The zone of a paragraph of that style; nil where its layout decides.
  ///
  /// Names of the styles that Word has of itself are English, in whatever language it runs.
  func zone(_ id: String) -> Zone? {
    let name = (names[id] ?? id).lowercased().filter { $0 != " " && $0 != "-" }
    if name == "title" { return .title }
    if name == "subtitle" || name.hasPrefix("heading") { return .heading }
    if name.hasPrefix("list") { return .listItem }
    if name.hasSuffix("quote") { return .quotation }
    return nil
  }
}
