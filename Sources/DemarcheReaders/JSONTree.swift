import CJSONShim
import DemarcheModel

/// A document of JSON as a flat array of values in document order.
struct JSONTree {
  /// What a value is.
  enum Kind {
    case null, boolean, number, string, array, object
  }
  /// A value, and the name that it has in its object.
  struct Node {
    let kind: Kind
    /// Behind the last value inside it.
    let end: Int
    /// Nil for the document and in arrays.
    let name: String?
    /// The bytes of a string in `pool`.
    let bytes: Range<Int>
    /// Of a string: the offset into the document behind its first quotation mark.
    let source: Int
  }

  /// The values; the first is the whole.
  let nodes: [Node]
  /// The strings, unescaped, one behind the other.
  let pool: [UInt8]
  private let document: [UInt8]

  /// The greatest number of values.
  static let limit = 2_000_000

  /// Parses a document in UTF-8; a byte order mark is stepped over.
  ///
  /// - Throws: `Diagnostic` with `read/invalid-json` or `read/too-large`.
  init(_ document: [UInt8]) throws(Diagnostic) {
    let start = document.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let parser = djson_open() else { throw JSONTree.fault(DJSON_NO_MEMORY) }
    defer { djson_close(parser) }
    var tree = djson_tree()
    defer { djson_free_tree(&tree) }
    let padded = document + [UInt8](repeating: 0x20, count: Int(DJSON_PADDING))
    var nodes: [Node] = []
    var pool: [UInt8] = []
    let answer = padded.withUnsafeBufferPointer { bytes in
      let answer = djson_read_tree(
        parser, bytes.baseAddress.map { $0 + start }, document.count - start, JSONTree.limit,
        &tree)
      for node in UnsafeBufferPointer(start: tree.nodes, count: tree.count) {
        let first = pool.count
        pool += UnsafeBufferPointer(start: node.bytes, count: node.count)
        nodes.append(JSONTree.node(node, first..<pool.count, from: start))
      }
      return answer
    }
    guard answer == DJSON_OBJECT_READ else { throw JSONTree.fault(answer) }
    self.nodes = nodes
    self.pool = pool
    self.document = document
  }

  private static func node(_ node: djson_node, _ bytes: Range<Int>, from start: Int) -> Node {
    let kind: Kind
    switch node.kind {
    case DJSON_BOOLEAN: kind = .boolean
    case DJSON_NUMBER, DJSON_INTEGER: kind = .number
    case DJSON_STRING: kind = .string
    case DJSON_ARRAY: kind = .array
    case DJSON_OBJECT: kind = .object
    default: kind = .null
    }
    let name = node.name.map { name in
      String(decoding: UnsafeBufferPointer(start: name, count: node.name_count), as: UTF8.self)
    }
    return Node(
      kind: kind, end: Int(node.end), name: name, bytes: bytes, source: Int(node.source) + start)
  }

  private static func fault(_ answer: djson_answer) -> Diagnostic {
    if answer == DJSON_NO_MEMORY {
      return Diagnostic(
        code: "read/too-large",
        message: "document should have at most \(limit) values, but has more")
    }
    return Diagnostic(
      code: "read/invalid-json",
      message: "document should be JSON, but " + RecordReader.reason(answer))
  }

  /// The values directly in an array or object.
  func children(_ node: Int) -> [Int] {
    var children: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// The member of an object, or nil; the last of equal names counts.
  func member(_ name: String, of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    return children(node).last { nodes[$0].name == name }
  }

  /// The words of a string; nil for other values.
  func string(_ node: Int?) -> String? {
    guard let node, nodes[node].kind == .string else { return nil }
    return String(decoding: pool[nodes[node].bytes], as: UTF8.self)
  }

  /// The words of a member that is a string.
  func string(_ name: String, of node: Int) -> String? { string(member(name, of: node)) }

  /// Leads a string back to the document.
  func offsets(of node: Int) -> OffsetMap {
    var place = nodes[node].source
    var offsets = OffsetMap(sourceOffset: place)
    var count = 0
    while count < nodes[node].bytes.count, place < document.count {
      guard document[place] == UInt8(ascii: "\\"), place + 1 < document.count else {
        place += 1
        count += 1
        continue
      }
      var length = 2
      var decoded = 1
      if document[place + 1] == UInt8(ascii: "u") {
        (length, decoded) = escape(at: place)
      }
      count += decoded
      place += length
      offsets.add(text: count, source: place)
    }
    return offsets
  }

  // The bytes of an escape such as `\u00E9`, or of a pair of them, and of what it stands for.
  private func escape(at place: Int) -> (length: Int, decoded: Int) {
    let digits = String(
      decoding: document[(place + 2)..<min(place + 6, document.count)], as: UTF8.self)
    let value = Int(digits, radix: 16) ?? 0
    if (0xD800..<0xDC00).contains(value) { return (12, 4) }
    return (6, value < 0x80 ? 1 : value < 0x800 ? 2 : 3)
  }
}
