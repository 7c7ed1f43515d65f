import DemarcheMarkup

/// Which nodes of a page are main text, and how much text there is where.
///
/// A page is counted twice: first all that people see, to know what may not be left out however
/// it is called; then what remains, to find the element that holds the text. Lengths are counted
/// in bytes without white space. O(nodes).
struct PageCensus {
  /// What is counted.
  enum Scope {
    /// A page, with all that it has around its text.
    case page
    /// The text alone, as feeds have it.
    case text
  }

  let tree: MarkupTree
  // By node.
  private let tags: [HTMLTag]
  /// By node: what it is a part of.
  private(set) var parts: [PagePart]
  /// By node: the length of the text inside it that is sentences rather than links and labels.
  private(set) var prose: [Int32]
  // By node: the length of all text inside, and of that in links.
  private var lengths: [Int32]
  private var linkLengths: [Int32]
  private var linkCounts: [Int32]

  init(_ tree: MarkupTree, scope: Scope = .page) {
    self.tree = tree
    tags = PageCensus.tags(of: tree)
    let zeros = [Int32](repeating: 0, count: tree.nodes.count)
    (prose, lengths, linkLengths, linkCounts) = (zeros, zeros, zeros, zeros)
    parts = [PagePart](repeating: .none, count: tree.nodes.count)
    markSilent()
    count()
    markParts(scope)
    count()
    guard scope == .page else { return }
    markLinks()
    count()
  }

  /// What the element is.
  func tag(_ node: Int) -> HTMLTag { tags[node] }

  private static func tags(of tree: MarkupTree) -> [HTMLTag] {
    // Only the names that there are: the tree may be a small part of one with many.
    var known: [Int32: HTMLTag] = [:]
    return tree.nodes.indices.map { node in
      let name = tree.nodes[node].name
      if let tag = known[name] { return tag }
      let tag = HTMLTag(tree.localName(node).lowercased())
      known[name] = tag
      return tag
    }
  }

  /// All that is not inside `root` is outside.
  mutating func confine(to root: Int) {
    let inside = root..<Int(tree.nodes[root].end)
    for node in parts.indices where !inside.contains(node) && parts[node] == .none {
      parts[node] = .outside
    }
  }

  /// The length of all text inside a node.
  func length(_ node: Int) -> Int { Int(lengths[node]) }

  private mutating func markSilent() {
    for node in tree.nodes.indices.dropFirst() {
      let isSilent =
        parts[Int(tree.nodes[node].parent)] == .silent
        || (tree.nodes[node].name != 0 && tag(node) == .silent)
      if isSilent { parts[node] = .silent }
    }
  }

  private mutating func count() {
    let count = tree.nodes.count
    var blocks = [Int32](repeating: 0, count: count)
    var own = [Int32](repeating: 0, count: count)
    var ownLinks = own
    var isLink = [Bool](repeating: false, count: count)
    for node in 0..<count {
      (prose[node], lengths[node], linkLengths[node], linkCounts[node]) = (0, 0, 0, 0)
      let parent = Int(tree.nodes[node].parent)
      guard node > 0, parts[node] == .none else { continue }
      if tree.isText(node) {
        let length = visibleLength(node)
        lengths[node] = length
        own[Int(blocks[parent])] += length
        if isLink[parent] {
          linkLengths[node] = length
          ownLinks[Int(blocks[parent])] += length
        }
        continue
      }
      let tag = tag(node)
      blocks[node] = tag.isBlock ? Int32(node) : blocks[parent]
      isLink[node] = tag == .link || isLink[parent]
      if tag == .link { linkCounts[node] = 1 }
    }
    for node in (0..<count).reversed() {
      if own[node] >= 40, ownLinks[node] * 5 <= own[node] * 2 {
        prose[node] += own[node] - ownLinks[node]
      }
      let parent = Int(tree.nodes[node].parent)
      guard node > 0 else { break }
      prose[parent] += prose[node]
      lengths[parent] += lengths[node]
      linkLengths[parent] += linkLengths[node]
      linkCounts[parent] += linkCounts[node]
    }
  }

  private func visibleLength(_ node: Int) -> Int32 {
    var length: Int32 = 0
    for byte in tree.text[tree.textRange(node)] where byte > 0x20 { length += 1 }
    return length
  }

  private mutating func markParts(_ scope: Scope) {
    var isInside = [Bool](repeating: scope == .text, count: tree.nodes.count)
    for node in tree.nodes.indices.dropFirst() {
      let parent = Int(tree.nodes[node].parent)
      isInside[node] = isInside[parent]
      guard parts[node] == .none else { continue }
      if parts[parent] != .none {
        parts[node] = parts[parent]
        continue
      }
      guard tree.nodes[node].name != 0 else { continue }
      let tag = tag(node)
      if tag == .main || tag == .article { isInside[node] = true }
      let part = PagePart(tag, tree, node, isInside: isInside[node])
      guard part != .none, part == .silent || mayLeaveOut(node, tag, part) else { continue }
      parts[node] = part
    }
  }

  // A name is no proof: what holds most of the page's sentences is its text, also where a notice
  // hides it until somebody agrees. Nor are the elements that are there for the text ever more
  // than hidden.
  private func mayLeaveOut(_ node: Int, _ tag: HTMLTag, _ part: PagePart) -> Bool {
    let isMain = tag == .main || tag == .article || tag == .firstHeading
    if isMain, part != .hidden { return false }
    let name = tree.name(node)
    if name == "html" || name == "body" { return false }
    if prose[0] > 0 { return prose[node] * 2 < prose[0] }
    return lengths[node] * 2 < lengths[0]
  }

  // Lists that are nothing but links, outside of what is marked as the text.
  private mutating func markLinks() {
    var isText = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes.indices.dropFirst() {
      let parent = Int(tree.nodes[node].parent)
      isText[node] = isText[parent]
      guard parts[node] == .none else { continue }
      if parts[parent] == .links {
        parts[node] = .links
        continue
      }
      guard tree.nodes[node].name != 0, !isText[node] else { continue }
      isText[node] = tree.attribute("itemprop", of: node)?.lowercased() == "articlebody"
      let tag = tag(node)
      guard tag.isContainer || tag == .list, tag != .main, tag != .article else { continue }
      if linkCounts[node] >= 3, prose[node] == 0, linkLengths[node] * 10 >= lengths[node] * 7 {
        parts[node] = .links
      }
    }
  }
}
