/// Replaces signs of text by others, as a format's table says: of those that begin at one place
/// the longest.
struct TextEscape: Sendable {
  /// What is replaced and what stands for it, ascending by bytes.
  let pairs: [(sign: String, text: String)]
  /// The pairs by the first byte of the sign, the longest sign first.
  private let byFirst: [[(sign: [UInt8], text: [UInt8])]]

  /// An escape by those pairs; signs are not empty, and differ.
  init(_ pairs: [(sign: String, text: String)]) {
    self.pairs = pairs
    var table: [[(sign: [UInt8], text: [UInt8])]] = Array(repeating: [], count: 256)
    for pair in pairs {
      let sign = Array(pair.sign.utf8)
      guard let first = sign.first else { continue }
      table[Int(first)].append((sign, Array(pair.text.utf8)))
    }
    byFirst = table.map { $0.sorted { $0.sign.count > $1.sign.count } }
  }

  /// The text with all signs replaced; nil where that has more than `byteLimit` bytes.
  func apply(_ text: String, byteLimit: Int) -> String? {
    let source = Array(text.utf8)
    guard source.contains(where: { !byFirst[Int($0)].isEmpty }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let pairs = byFirst[Int(source[index])]
      if let found = pairs.first(where: { source[index...].starts(with: $0.sign) }) {
        bytes += found.text
        index += found.sign.count
      } else {
        bytes.append(source[index])
        index += 1
      }
      if bytes.count > byteLimit { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
