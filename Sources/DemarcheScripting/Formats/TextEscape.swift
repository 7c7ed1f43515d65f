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

  /// The text with all signs replaced.
  func apply(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let found = byFirst[Int(byte)].first(where: { rest.starts(with: $0.sign) }) {
        bytes += found.text
        rest = rest.dropFirst(found.sign.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
