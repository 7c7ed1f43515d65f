/// Reads the parts of a message from a worker. Every read is checked: the worker may lie.
struct LuaMessageReader {
  /// The message is shorter than it says.
  struct Failure: Error {}

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(Failure) -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= bytes.count - offset else { throw Failure() }
    var number: Number = 0
    for place in 0..<size {
      number |= Number(truncatingIfNeeded: bytes[offset + place]) << Number(8 * place)
    }
    offset += size
    return number
  }

  /// A text; one that is longer than the shim ever makes it is damage.
  mutating func text(atMost most: Int = 4096) throws(Failure) -> String {
    let count = Int(try number(UInt32.self))
    guard count <= bytes.count - offset, count <= most else { throw Failure() }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  /// A frame of a traceback.
  mutating func frame() throws(Failure) -> (chunk: String, function: String, line: Int) {
    (try text(), try text(), Int(try number(Int32.self)))
  }

  /// What has not been read yet.
  var rest: ArraySlice<UInt8> { bytes[offset...] }
}
