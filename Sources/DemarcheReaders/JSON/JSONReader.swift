import CJSONShim
import DemarcheModel

/// Reads whole JSON documents of modest size.
///
/// It owns a parser and its memory.
package struct JSONReader: ~Copyable {
  /// The most values that a document may have.
  package static let valueLimit = 4_000_000
  /// The most arrays and objects in one another.
  package static let depthLimit = 64

  private let parser: OpaquePointer?

  /// A reader; without memory for it, every document fails with `read/too-large`.
  package init() { parser = djson_open() }

  deinit { djson_close(parser) }

  /// The value that the bytes are.
  ///
  /// - Parameter noun: what they are, for messages: "file" or "line".
  /// - Throws: `ReadError` with `read/invalid-json`, `read/invalid-utf8` or `read/too-large`,
  ///   without a place.
  package func read(_ bytes: [UInt8], as noun: String) throws(ReadError) -> JSONValue {
    guard let parser else { throw LineReader.noMemory(bytes.count) }
    let padded = bytes + repeatElement(0, count: LineBatch.padding)
    var nodes: UnsafePointer<djson_item>?
    var count = 0
    let answer = padded.withUnsafeBufferPointer {
      djson_read_all(
        parser, $0.baseAddress, bytes.count, JSONReader.depthLimit, JSONReader.valueLimit, &nodes,
        &count)
    }
    switch answer {
    case DJSON_OBJECT_READ: break
    case DJSON_NO_MEMORY: throw LineReader.noMemory(bytes.count)
    case DJSON_TOO_MANY:
      throw RecordReader.fault(
        "read/too-large",
        "\(noun) should have at most \(JSONReader.valueLimit) values, but has more",
        help: "split it into one line a statement")
    case DJSON_BAD_UTF8:
      throw bytes.withUnsafeBufferPointer { LineReader.invalidUTF8($0) }
    case DJSON_TOO_DEEP:
      throw RecordReader.fault(
        "read/invalid-json",
        "\(noun) should have at most \(JSONReader.depthLimit) arrays and objects in one another, "
          + "but has more")
    default:
      throw RecordReader.fault(
        "read/invalid-json", "\(noun) should be JSON, but " + RecordReader.reason(answer))
    }
    var rest = UnsafeBufferPointer(start: nodes, count: count)[...]
    return JSONReader.value(&rest)
  }

  // The depth is bounded by the parser.
  private static func value(_ rest: inout Slice<UnsafeBufferPointer<djson_item>>) -> JSONValue {
    guard let node = rest.popFirst() else { return .null }
    switch node.kind {
    case DJSON_BOOLEAN: return .boolean(node.integer != 0)
    case DJSON_INTEGER: return .integer(Int(node.integer))
    case DJSON_NUMBER: return .number(node.number)
    case DJSON_STRING: return .string(text(node))
    case DJSON_ARRAY: return .array((0..<node.count).map { _ in value(&rest) })
    case DJSON_OBJECT:
      return .object(
        (0..<node.count).map { _ in
          let name = rest.popFirst().map(text) ?? ""
          return JSONValue.Member(name: name, value: value(&rest))
        })
    default: return .null
    }
  }

  private static func text(_ node: djson_item) -> String {
    String(decoding: UnsafeBufferPointer(start: node.bytes, count: node.count), as: UTF8.self)
  }
}
