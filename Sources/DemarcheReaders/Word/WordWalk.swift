import DemarcheMarkup
import DemarcheModel

/// Walks through a Word document and gathers its words.
struct WordWalk {
  var text = BlockText()
  private(set) var dropped = DroppedParts()

  private let tree: MarkupTree
  private let styles: WordStyles
  /// For each name of the tree, what it means.
  private let meanings: [Meaning]
  private var hasTitle = false

  private enum Meaning {
    case none, paragraph, row, cell, text, tab, lineBreak, hyphen
    case skipped
    case dropped(String)
  }

  init(_ tree: MarkupTree, styles: WordStyles) {
    self.tree = tree
    self.styles = styles
    meanings = tree.names.map(WordWalk.meaning)
  }

  private static func meaning(_ name: String) -> Meaning {
    switch name {
    case "w:p": .paragraph
    case "w:tr": .row
    case "w:tc": .cell
    case "w:t": .text
    case "w:tab": .tab
    case "w:br", "w:cr": .lineBreak
    case "w:noBreakHyphen": .hyphen
    case "w:pPr", "w:rPr", "w:tblPr", "w:tcPr", "w:sectPr", "w:sdtPr", "w:del", "w:moveFrom",
      "w:instrText", "w:delText":
      .skipped
    case "w:drawing", "w:pict", "mc:AlternateContent": .dropped("picture or text box")
    case "w:object": .dropped("object")
    case "w:footnoteReference", "w:endnoteReference": .dropped("footnote")
    case "w:commentReference": .dropped("comment")
    default: .none
    }
  }

  /// Reads it all.
  mutating func read() {
    var node = 1
    while node < tree.nodes.count {
      switch meanings[Int(tree.nodes[node].name)] {
      case .row:
        row(node)
        node = Int(tree.nodes[node].end)
      case .paragraph:
        text.begin(zone(of: node))
        addWords(of: node)
        text.end()
        node = Int(tree.nodes[node].end)
      case .skipped: node = Int(tree.nodes[node].end)
      default: node += 1
      }
    }
    text.end()
  }

  // Its cells on one line, and what is in a cell too.
  private mutating func row(_ row: Int) {
    text.begin(.body)
    var isFirst = true
    var node = row + 1
    while node < Int(tree.nodes[row].end) {
      if case .paragraph = meanings[Int(tree.nodes[node].name)] {
        if !isFirst { text.add([0x20]) }
        isFirst = false
        addWords(of: node)
        node = Int(tree.nodes[node].end)
      } else {
        node += 1
      }
    }
    text.end()
  }

  private mutating func zone(of paragraph: Int) -> Zone? {
    guard let properties = tree.children(paragraph).first(where: { tree.name($0) == "w:pPr" })
    else { return nil }
    let parts = Array(tree.children(properties))
    func value(_ name: String) -> String? {
      parts.first { tree.name($0) == name }.flatMap { tree.attribute("w:val", of: $0) }
    }
    let zone = value("w:pStyle").flatMap(styles.zone)
    if zone == .title {
      if hasTitle { return .heading }
      hasTitle = true
    }
    if zone == nil, let numbering = parts.first(where: { tree.name($0) == "w:numPr" }) {
      let number = tree.first("w:numId", in: numbering)
        .flatMap { tree.attribute("w:val", of: $0) }
      return number == "0" ? nil : .listItem
    }
    return zone
  }

  private mutating func addWords(of paragraph: Int) {
    var node = paragraph + 1
    while node < Int(tree.nodes[paragraph].end) {
      var next = node + 1
      switch meanings[Int(tree.nodes[node].name)] {
      case .text:
        text.add(tree.text[tree.contentRange(node)])
        next = Int(tree.nodes[node].end)
      case .tab: text.add([0x20])
      case .lineBreak: text.add([0x0A])
      case .hyphen: text.add([0x2D])
      case .skipped: next = Int(tree.nodes[node].end)
      case .dropped(let kind):
        dropped.add(kind)
        next = Int(tree.nodes[node].end)
      default: break
      }
      node = next
    }
  }
}
