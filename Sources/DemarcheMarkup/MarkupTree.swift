import CMarkupShim
package import DemarcheModel

/// A document of markup as flat arrays in document order.
///
/// A node is an index. Node 0 stands for the document; the nodes inside node `n` are those from
/// `n + 1` to `nodes[n].end`, so that a walk through a part of a document is a loop.
package struct MarkupTree: Sendable {
  /// An element, or a run of text.
  package struct Node: Sendable {
    /// The number of the element's name among `names`; 0 for a text and for the document.
    package let name: Int32
    /// The node that it stands in; of the document: itself.
    package let parent: Int32
    /// Behind the last node inside it.
    package let end: Int32
    /// Of an element, the index of its first attribute; of a text, the offset of its first byte.
    let first: Int32
    /// The number of attributes, or of bytes.
    let count: Int32
  }

  /// The attribute of an element.
  struct Attribute: Sendable {
    let name: Int32
    let first: Int32
    let count: Int32
  }

  /// What is wrong with XML that is not well-formed.
  package struct Fault: Sendable, Hashable {
    /// The line of the converted document, from 1.
    package let line: Int
    /// In the words of libxml2.
    package let message: String
  }

  /// In document order.
  package let nodes: [Node]
  /// Each name once; those of HTML in lower case, those of XML as written, prefix included. The
  /// first is empty.
  package let names: [String]
  /// The bytes of all texts, in document order: valid UTF-8.
  package let text: [UInt8]
  /// Leads `text` back to the bytes of the source.
  package let offsets: OffsetMap
  /// The first fault of XML that is not well-formed; the tree is what could be made of it.
  package let fault: Fault?
  /// References to entities that nothing stands for; they were left out.
  package let unknownEntityCount: Int
  private let attributes: [Attribute]
  private let values: [UInt8]

  /// Parses a document.
  ///
  /// Nothing is fetched and no entity that the document declares is expanded; those of HTML count
  /// in XML too. The time is linear in the document's length, within the limits.
  package init(
    _ document: MarkupText, as language: MarkupLanguage, limits: MarkupLimits? = nil
  ) throws(MarkupError) {
    let limits = limits ?? MarkupLimits(language)
    var tree = dmark_tree()
    defer { dmark_free_tree(&tree) }
    // What stands before an XML declaration is a fault.
    let start = document.bytes.firstIndex { $0 > 0x20 } ?? document.bytes.count
    let answer = MarkupTree.parse(document.bytes, from: start, language, limits, into: &tree)
    if let error = MarkupTree.error(answer, limits) { throw error }
    nodes = UnsafeBufferPointer(start: tree.nodes, count: tree.node_count).map {
      Node(
        name: Int32($0.name), parent: Int32($0.parent), end: Int32($0.end),
        first: Int32($0.first), count: Int32($0.count))
    }
    attributes = UnsafeBufferPointer(start: tree.attributes, count: tree.attribute_count).map {
      Attribute(name: Int32($0.name), first: Int32($0.value), count: Int32($0.count))
    }
    let bytes = UnsafeBufferPointer(start: tree.name_bytes, count: tree.name_byte_count)
    names =
      [""]
      + UnsafeBufferPointer(start: tree.names, count: tree.name_count).map {
        String(decoding: bytes[Int($0.first)..<Int($0.first + $0.count)], as: UTF8.self)
      }
    text = Array(UnsafeBufferPointer(start: tree.text, count: tree.text_count))
    values = Array(UnsafeBufferPointer(start: tree.values, count: tree.value_count))
    var offsets = OffsetMap(sourceOffset: start)
    for anchor in UnsafeBufferPointer(start: tree.anchors, count: tree.anchor_count) {
      offsets.add(
        text: Int(anchor.text), source: Int(anchor.source) + start, end: Int(anchor.end) + start)
    }
    self.offsets = offsets.followed(by: document.offsets)
    unknownEntityCount = Int(tree.unknown_entity_count)
    fault = language == .xml && tree.is_well_formed == 0 ? MarkupTree.fault(of: &tree) : nil
  }

  private static func parse(
    _ bytes: [UInt8], from start: Int, _ language: MarkupLanguage, _ limits: MarkupLimits,
    into tree: inout dmark_tree
  ) -> dmark_answer {
    var bounds = dmark_limits(
      depth: UInt32(limits.depth), node_count: UInt32(limits.nodeCount),
      attribute_count: UInt32(limits.attributeCount))
    return bytes.withUnsafeBufferPointer { bytes in
      dmark_parse(
        language == .html ? DMARK_HTML : DMARK_XML, bytes.baseAddress.map { $0 + start },
        bytes.count - start, &bounds, &tree)
    }
  }

  private static func fault(of tree: inout dmark_tree) -> Fault {
    let words = withUnsafeBytes(of: &tree.fault) {
      String(decoding: $0.prefix { $0 != 0 && $0 != 0x0A }, as: UTF8.self)
    }
    // The line of a tag is not known to this way of parsing.
    return Fault(
      line: max(1, Int(tree.fault_line)), message: words.replacing(" line 0", with: ""))
  }

  private static func error(_ answer: dmark_answer, _ limits: MarkupLimits) -> MarkupError? {
    switch answer {
    case DMARK_PARSED: nil
    case DMARK_NO_LIBRARY: .noLibrary
    case DMARK_TOO_LONG: .tooLong
    case DMARK_TOO_DEEP: .tooDeep(limit: limits.depth)
    case DMARK_TOO_MANY_NODES: .tooManyNodes(limit: limits.nodeCount)
    case DMARK_TOO_MANY_ATTRIBUTES: .tooManyAttributes(limit: limits.attributeCount)
    case DMARK_TOO_TANGLED: .tooTangled
    default: .noMemory
    }
  }
}

// Parts of a tree.
extension MarkupTree {
  /// The tree of what stands inside a node, as a document of its own.
  package func part(_ node: Int) -> MarkupTree { MarkupTree(self, inside: node) }

  private init(_ whole: MarkupTree, inside node: Int) {
    let content = whole.contentRange(node)
    let shift = Int32(node)
    nodes = whole.nodes[node..<Int(whole.nodes[node].end)].enumerated().map { index, place in
      Node(
        name: index == 0 ? 0 : place.name, parent: index == 0 ? 0 : place.parent - shift,
        end: place.end - shift,
        first: place.name == 0 && index > 0 ? place.first - Int32(content.lowerBound) : place.first,
        count: index == 0 ? 0 : place.count)
    }
    names = whole.names
    text = Array(whole.text[content])
    offsets = whole.offsets.slice(TextRange(content.lowerBound, content.upperBound))
    attributes = whole.attributes
    values = whole.values
    fault = nil
    unknownEntityCount = 0
  }
}

// What is asked of a node.
extension MarkupTree {
  /// Whether it is a run of text.
  package func isText(_ node: Int) -> Bool { nodes[node].name == 0 && node != 0 }

  /// The name of an element; empty for a text and for the document.
  package func name(_ node: Int) -> String { names[Int(nodes[node].name)] }

  /// The name of an element without a prefix.
  package func localName(_ node: Int) -> Substring {
    let name = names[Int(nodes[node].name)]
    return name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// The nodes directly in a node, in order.
  package func children(_ node: Int) -> some Sequence<Int> {
    sequence(state: node + 1) { [nodes] next -> Int? in
      guard next < Int(nodes[node].end) else { return nil }
      defer { next = Int(nodes[next].end) }
      return next
    }
  }

  /// All nodes inside a node, in document order.
  package func descendants(_ node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }

  /// The bytes of a run of text in `text`.
  package func textRange(_ node: Int) -> Range<Int> {
    let place = nodes[node]
    return isText(node) ? Int(place.first)..<Int(place.first + place.count) : 0..<0
  }

  /// The bytes in `text` of all that stands inside a node; they are one run.
  package func contentRange(_ node: Int) -> Range<Int> {
    if isText(node) { return textRange(node) }
    var range: Range<Int>?
    for inner in descendants(node) where isText(inner) {
      let part = textRange(inner)
      range = (range?.lowerBound ?? part.lowerBound)..<part.upperBound
    }
    return range ?? 0..<0
  }

  /// All text inside a node, as it stands in the document.
  package func content(_ node: Int) -> String {
    String(decoding: text[contentRange(node)], as: UTF8.self)
  }

  /// The value of an element's attribute; nil where it has none of that name.
  package func attribute(_ name: String, of node: Int) -> String? {
    let place = nodes[node]
    guard place.name != 0 else { return nil }
    for index in Int(place.first)..<Int(place.first + place.count)
    where names[Int(attributes[index].name)] == name {
      let value = attributes[index]
      return String(
        decoding: values[Int(value.first)..<Int(value.first + value.count)], as: UTF8.self)
    }
    return nil
  }

  /// All attributes of an element, in order.
  package func attributes(of node: Int) -> [(name: String, value: String)] {
    let place = nodes[node]
    guard place.name != 0 else { return [] }
    return attributes[Int(place.first)..<Int(place.first + place.count)].map { attribute in
      (
        names[Int(attribute.name)],
        String(
          decoding: values[Int(attribute.first)..<Int(attribute.first + attribute.count)],
          as: UTF8.self)
      )
    }
  }

  /// The first element of a name inside a node.
  package func first(_ name: String, in node: Int = 0) -> Int? {
    descendants(node).first { self.name($0) == name }
  }
}
