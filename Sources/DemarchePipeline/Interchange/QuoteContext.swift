/// The words around a place, in code points.
struct QuoteContext: Sendable {
  private let utf8: [UInt8]
  private let length: Int

  /// The context of a text, `length` code points on each side.
  init(_ text: String, length: Int) {
    utf8 = Array(text.utf8)
    self.length = length
  }

  /// What stands before a byte offset.
  func before(_ offset: Int) -> String {
    let end = clamp(offset)
    var start = end
    for _ in 0..<length where start > 0 {
      start -= 1
      while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// What stands behind a byte offset.
  func after(_ offset: Int) -> String {
    let start = clamp(offset)
    var end = start
    for _ in 0..<length where end < utf8.count {
      end += 1
      while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
    }
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  private func clamp(_ offset: Int) -> Int { max(0, min(offset, utf8.count)) }
}
