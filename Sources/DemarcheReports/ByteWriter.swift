/// Collects the bytes of a file.
///
/// The formats do not write to it directly but through a writer of their syntax (`HTMLWriter`,
/// `JSONWriter`, `MarkdownWriter`), which takes fixed markup as literals and escapes all else.
package struct ByteWriter: Sendable {
  // Filled up to `count`; zeros behind, so that short pieces are copied without the cost of
  // growing an array for each.
  private var storage: [UInt8] = []
  /// How many bytes were written so far.
  package private(set) var count = 0

  /// An empty writer.
  package init() {}

  /// A copy of what was written so far, in time that grows with it; see `finish` and `last`.
  package var bytes: [UInt8] { Array(storage[..<count]) }

  /// The byte written last.
  package var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// What was written, without a copy. The writer is empty after.
  package mutating func finish() -> [UInt8] {
    storage.removeLast(storage.count - count)
    count = 0
    defer { storage = [] }
    return storage
  }

  /// Whether an empty line was written last.
  package var isAfterEmptyLine: Bool {
    count > 1 && storage[count - 1] == 0x0A && storage[count - 2] == 0x0A
  }

  /// What was written, to write on elsewhere without a copy. The writer is empty after.
  mutating func take() -> ByteWriter {
    defer { self = ByteWriter() }
    return self
  }

  /// Makes room for as many bytes more; memory is used when they are written.
  package mutating func reserve(_ byteCount: Int) { storage.reserveCapacity(count + byteCount) }

  /// Appends one byte.
  @inline(__always)
  package mutating func byte(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  /// Appends text as it is.
  package mutating func verbatim(_ text: some StringProtocol) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if done == nil { for byte in text.utf8 { self.byte(byte) } }
  }

  /// Appends a literal.
  package mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  @inline(__always)
  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    if storage.count - count < utf8.count { grow(by: utf8.count) }
    storage.withUnsafeMutableBufferPointer { storage in
      guard let target = storage.baseAddress, let source = utf8.baseAddress else { return }
      (target + count).update(from: source, count: utf8.count)
    }
    count += utf8.count
  }

  private mutating func grow(by byteCount: Int) {
    let chunk = min(max(count, 1 << 8), 1 << 16)
    storage.append(contentsOf: repeatElement(0, count: max(byteCount, chunk)))
  }

  /// Appends three literals at the cost of one.
  mutating func literals(_ one: StaticString, _ two: StaticString, _ three: StaticString) {
    let byteCount = one.utf8CodeUnitCount + two.utf8CodeUnitCount + three.utf8CodeUnitCount
    if storage.count - count < byteCount { grow(by: byteCount) }
    storage.withUnsafeMutableBufferPointer { storage in
      guard var target = storage.baseAddress else { return }
      target += count
      target = one.copy(to: target)
      target = two.copy(to: target)
      _ = three.copy(to: target)
    }
    count += byteCount
  }

  /// Appends a number in decimal digits.
  package mutating func number(_ number: Int) {
    guard (0..<100_000_000).contains(number) else { return verbatim(String(number)) }
    if storage.count - count < 8 { grow(by: 8) }
    var length = 1
    var limit = 10
    while number >= limit { (length, limit) = (length + 1, limit * 10) }
    storage.withUnsafeMutableBufferPointer { storage in
      var rest = UInt32(truncatingIfNeeded: number)
      for place in (count..<(count + length)).reversed() {
        storage[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      }
    }
    count += length
  }

  /// Appends one scalar in UTF-8.
  package mutating func scalar(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      byte(UInt8(truncatingIfNeeded: scalar.value))
    } else if let utf8 = UTF8.encode(scalar) {
      for byte in utf8 { self.byte(byte) }
    }
  }

  /// Appends text: runs of plain bytes at once, what is not plain as `other` writes it, which gets
  /// the scalar and the byte behind it.
  ///
  /// - Parameter plain: the bytes that are copied; a lead byte stands for its scalars.
  /// - Complexity: O(bytes).
  @inline(__always)
  mutating func text(
    _ text: some StringProtocol, copying plain: ByteSet,
    other: (inout ByteWriter, Unicode.Scalar, UInt8?) -> Void
  ) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
      runs(of: utf8, copying: plain, other: other)
    }
    guard done == nil else { return }
    // Text that another runtime keeps in UTF-16.
    Array(text.utf8).withUnsafeBufferPointer { runs(of: $0, copying: plain, other: other) }
  }

  @inline(__always)
  private mutating func runs(
    of utf8: UnsafeBufferPointer<UInt8>, copying plain: ByteSet,
    other: (inout ByteWriter, Unicode.Scalar, UInt8?) -> Void
  ) {
    var start = 0
    var place = 0
    while place < utf8.count {
      if plain.contains(utf8[place]) {
        place += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: utf8[start..<place]))
      let (scalar, length) = ByteWriter.scalar(in: utf8, at: place)
      place += length
      start = place
      other(&self, scalar, place < utf8.count ? utf8[place] : nil)
    }
    append(UnsafeBufferPointer(rebasing: utf8[start..<place]))
  }

  /// The scalar that begins at `place` of valid UTF-8, and how many bytes it has.
  private static func scalar(
    in utf8: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (Unicode.Scalar, Int) {
    let lead = UInt32(utf8[place])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for byte in utf8[place...].dropFirst().prefix(length - 1) {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension StaticString {
  /// Copies the bytes, and returns the place behind them.
  @inline(__always)
  fileprivate func copy(to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    withUTF8Buffer { utf8 in
      if let source = utf8.baseAddress { target.update(from: source, count: utf8.count) }
      return target + utf8.count
    }
  }
}

extension UInt8 {
  /// Two upper-case hexadecimal digits.
  var hexadecimal: [UInt8] {
    [(self >> 4).digit, (self & 15).digit]
  }

  /// The digit of a number below 16.
  private var digit: UInt8 { self < 10 ? 0x30 + self : 0x37 + self }
}

extension Unicode.Scalar {
  /// Whether it is a control character (C0 but tab and line feed, DEL, C1) or a noncharacter:
  /// what no file of text should carry.
  var isUnprintable: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
