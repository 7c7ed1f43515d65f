import DemarcheMarkup
import DemarcheModel

/// Turns the elements of HTML into blocks of text.
///
/// Block elements are paragraphs, `br` a line break, the rows of a table lines, unless its cells
/// hold blocks: then it is there for the layout, and they count.
struct BlockWalk {
  /// An element whose end matters.
  private struct Open {
    let tag: HTMLTag
    let node: Int
    let end: Int
    /// Of blocks inside it, unless an element inside says more.
    let zone: Zone?
  }

  private let census: PageCensus
  private let headline: String?
  private let zone: Zone?
  private var tree: MarkupTree { census.tree }
  private(set) var blocks = TextBlocks()
  private var open: [Open] = []
  private var listCount = 0
  // Of each open list, the outermost first.
  private var lists: [Int] = []
  private var literalDepth = 0
  // Tables of lines: their rows are one block.
  private var lineTables: Set<Int> = []
  // Behind the text that came last, in the tree's text.
  private var place = 0

  /// The text inside `root` that the census keeps.
  ///
  /// - Parameters:
  ///   - headline: a heading of these words is the title.
  ///   - zone: of what no element says more about.
  static func blocks(
    of root: Int, in census: PageCensus, headline: String?, zone: Zone? = nil
  ) -> TextBlocks {
    var walk = BlockWalk(census: census, headline: headline, zone: zone)
    walk.walk(root)
    return walk.blocks
  }

  private init(census: PageCensus, headline: String?, zone: Zone?) {
    self.census = census
    self.headline = headline
    self.zone = zone
  }

  private mutating func walk(_ root: Int) {
    var node = root
    let last = Int(tree.nodes[root].end)
    while node < last {
      while let element = open.last, element.end <= node { close(element) }
      guard census.parts[node] == .none || node == root else {
        if census.tag(node).isBlock, tree.nodes[node].name != 0 { endBlock() }
        node = Int(tree.nodes[node].end)
        continue
      }
      if tree.nodes[node].name == 0 {
        add(node)
      } else {
        begin(node)
      }
      node += 1
    }
    while let element = open.last { close(element) }
    endBlock()
  }

  private mutating func add(_ node: Int) {
    let range = tree.textRange(node)
    place = range.upperBound
    if literalDepth > 0 {
      blocks.addLiterally(tree.text[range], source: range.lowerBound)
    } else {
      blocks.add(tree.text[range], source: range.lowerBound)
    }
  }

  private mutating func begin(_ node: Int) {
    let tag = census.tag(node)
    switch tag {
    case .inline, .link, .silent: return
    case .lineBreak:
      blocks.breakLine(at: place)
      return
    case .row where isInLineTable:
      blocks.breakLine(at: place)
    case .cell where isInLineTable:
      blocks.separate(at: place)
    case .table where tree.name(node) == "table":
      endBlock()
      if isTableOfLines(node) { lineTables.insert(node) }
    case .table where isInLineTable: break
    default: endBlock()
    }
    switch tag {
    case .list:
      if lists.isEmpty { listCount += 1 }
      lists.append(listCount)
    case .preformatted: literalDepth += 1
    default: break
    }
    let zone = self.zone(of: tag, node) ?? open.last?.zone ?? self.zone
    open.append(Open(tag: tag, node: node, end: Int(tree.nodes[node].end), zone: zone))
  }

  private mutating func close(_ element: Open) {
    let isLine = isInLineTable && element.tag != .table && !lineTables.contains(element.node)
    if !isLine, !(element.tag == .table && !lineTables.contains(element.node) && isInLineTable) {
      endBlock()
    }
    open.removeLast()
    switch element.tag {
    case .list: lists.removeLast()
    case .preformatted: literalDepth -= 1
    case .table: lineTables.remove(element.node)
    default: break
    }
  }

  private var isInLineTable: Bool { !lineTables.isEmpty }

  // No cell holds a block, and there is more than one cell in a row.
  private func isTableOfLines(_ table: Int) -> Bool {
    var cells = 0
    var rows = 0
    for node in tree.descendants(table) where tree.nodes[node].name != 0 {
      switch census.tag(node) {
      case .cell: cells += 1
      case .row: rows += 1
      case .inline, .link, .lineBreak, .silent: break
      case .table: if tree.name(node) == "table" { return false }
      case .block where tree.name(node) == "p" || tree.name(node) == "div":
        if !isAloneInCell(node) { return false }
      default: return false
      }
    }
    return rows > 0 && cells > rows
  }

  // One paragraph in a cell is there for the looks.
  private func isAloneInCell(_ node: Int) -> Bool {
    let parent = Int(tree.nodes[node].parent)
    guard census.tag(parent) == .cell else { return false }
    return tree.children(parent).allSatisfy { tree.isText($0) || $0 == node }
      && census.length(node) < 400
  }

  private mutating func endBlock() {
    let zone = open.last?.zone ?? self.zone
    blocks.end(zone: zone, list: zone == .listItem ? lists.first : nil)
  }

  // What an element makes of the blocks inside it; nil where it says nothing.
  private func zone(of tag: HTMLTag, _ node: Int) -> Zone? {
    switch tag {
    case .firstHeading: isTitle(node) ? .title : .heading
    case .heading: isTitle(node) && blocks.blocks.isEmpty ? .title : .heading
    case .listItem: .listItem
    case .quotation: .quotation
    case .address: .contact
    case .table: lineTables.contains(node) ? .body : nil
    default: nil
    }
  }

  private func isTitle(_ node: Int) -> Bool {
    guard let headline else { return blocks.blocks.isEmpty }
    // What is far longer need not be put together.
    guard tree.descendants(node).count < 200,
      census.length(node) <= 4 * headline.utf8.count + 200
    else { return false }
    return tree.content(node).inOneLine == headline
  }
}
