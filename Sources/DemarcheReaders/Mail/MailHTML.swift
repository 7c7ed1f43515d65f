import DemarcheMarkup
import DemarcheModel

/// The HTML of a message: all that it shows, block by block, for mail has no navigation.
struct MailHTML {
  private let tree: MarkupTree
  private let meanings: [Meaning]
  // Whether the last sign that was added was a space, or none was.
  private var isAfterSpace = true

  private enum Meaning {
    case none, skipped, image, lineBreak, cell
    case block(Zone?)
  }

  /// The message of a tree.
  init(_ tree: MarkupTree) {
    self.tree = tree
    meanings = tree.names.map(MailHTML.meaning)
  }

  private static func meaning(_ name: String) -> Meaning {
    switch name {
    case "head", "script", "style", "title", "template", "noscript": .skipped
    case "img", "svg", "video", "audio", "object", "iframe": .image
    case "br": .lineBreak
    case "td", "th": .cell
    case "h1", "h2", "h3", "h4", "h5", "h6": .block(.heading)
    case "li": .block(.listItem)
    case "blockquote": .block(.quotation)
    case "p", "div", "tr", "table", "ul", "ol", "dl", "dt", "dd", "section", "article", "center",
      "hr", "pre", "body", "header", "footer", "address":
      .block(nil)
    default: .none
    }
  }

  /// Adds it, block by block.
  mutating func add(to text: inout BlockText, _ dropped: inout DroppedParts) {
    // The ends and zones of the blocks that are open.
    var open: [(end: Int, zone: Zone?)] = []
    var node = 1
    while node < tree.nodes.count {
      while let last = open.last, last.end <= node {
        open.removeLast()
        begin(open.last?.zone ?? nil, &text)
      }
      if tree.isText(node) {
        add(tree.text[tree.textRange(node)], &text)
        node += 1
        continue
      }
      switch meanings[Int(tree.nodes[node].name)] {
      case .skipped:
        node = Int(tree.nodes[node].end)
        continue
      case .image:
        dropped.add("image")
        node = Int(tree.nodes[node].end)
        continue
      case .lineBreak:
        text.add([0x0A])
        isAfterSpace = true
      case .cell: add([0x20], &text)
      case .block(let zone):
        let own = zone ?? open.last?.zone ?? nil
        open.append((Int(tree.nodes[node].end), own))
        begin(own, &text)
      case .none: break
      }
      node += 1
    }
    text.end()
  }

  private mutating func begin(_ zone: Zone?, _ text: inout BlockText) {
    text.begin(zone)
    isAfterSpace = true
  }

  // White space of any length is one space.
  private mutating func add(_ words: some Collection<UInt8>, _ text: inout BlockText) {
    var kept: [UInt8] = []
    for byte in words {
      let isSpace = byte <= 0x20
      if !isSpace { kept.append(byte) } else if !isAfterSpace { kept.append(0x20) }
      isAfterSpace = isSpace
    }
    text.add(kept)
  }
}
