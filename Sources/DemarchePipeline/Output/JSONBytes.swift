/// Bytes of JSON on one line, written as fast as memory takes them.
///
/// It keeps its memory from one line to the next. What it escapes is what `JSONWriter` escapes.
struct JSONBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were written.
  private(set) var count = 0

  init() {
    capacity = 1 << 16
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What was written so far; the next write begins anew.
  mutating func take() -> [UInt8] {
    let bytes = Array(UnsafeBufferPointer(start: base, count: count))
    count = 0
    // What one long statement needed is not kept for the short ones.
    if capacity > 1 << 23 {
      base.deallocate()
      capacity = 1 << 16
      base = .allocate(capacity: capacity)
    }
    return bytes
  }

  /// Makes room for `more` bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let wanted = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  /// Appends markup as it is.
  @inline(__always)
  mutating func literal(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Appends bytes as they are.
  mutating func verbatim(_ bytes: [UInt8]) {
    reserve(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      (base + count).update(from: start, count: source.count)
    }
    count += bytes.count
  }

  /// Appends an integer.
  mutating func integer(_ value: Int) {
    reserve(20)
    var rest = value.magnitude
    var digits: UInt = 1
    var limit: UInt = 10
    while digits < 20, rest >= limit {
      digits += 1
      let (next, isOver) = limit.multipliedReportingOverflow(by: 10)
      if isOver { break }
      limit = next
    }
    if value < 0 {
      base[count] = 0x2D
      count += 1
    }
    var place = count + Int(digits)
    count = place
    repeat {
      place -= 1
      base[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Appends a string with its quotation marks, or null.
  @inline(__always)
  mutating func string(_ text: String?) {
    if let text { string(text) } else { literal("null") }
  }

  /// Appends a string with its quotation marks.
  mutating func string(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { string($0) }
    // A string that came from elsewhere and is not UTF-8 in one piece.
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { string($0) } }
  }

  /// Appends UTF-8 as a string with its quotation marks.
  mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let source = utf8.baseAddress else { return literal("\"\"") }
    var first = 0
    literal("\"")
    repeat {
      // In steps, so that the room for the worst case stays small.
      var last = min(utf8.count, first + 4096)
      while last < utf8.count, utf8[last] & 0xC0 == 0x80 { last += 1 }
      reserve((last - first) * 6 + 8)
      escape(source + first, last - first)
      first = last
    } while first < utf8.count
    literal("\"")
  }

  // There is room for six bytes for each of the source, and for eight more.
  private mutating func escape(_ source: UnsafePointer<UInt8>, _ length: Int) {
    var target = base + count
    var index = 0
    let raw = UnsafeRawPointer(source)
    while index + 8 <= length {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
      let marks = JSONBytes.suspects(in: word)
      if marks == 0 {
        index += 8
        target += 8
      } else {
        let plain = marks.trailingZeroBitCount >> 3
        index += plain
        target += plain
        index += JSONBytes.escapeOne(source + index, length - index, &target)
      }
    }
    while index < length {
      if JSONBytes.isSuspect(source[index]) {
        index += JSONBytes.escapeOne(source + index, length - index, &target)
      } else {
        target.pointee = source[index]
        target += 1
        index += 1
      }
    }
    count = target - base
  }

  // The top bit of the first byte that may need an escape is set, and of none before it: control
  // characters, '"', '\', and the first bytes of the scalars above ASCII that are escaped.
  @inline(__always)
  private static func suspects(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    @inline(__always) func equal(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (ones &* byte)
      return (difference &- ones) & ~difference
    }
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | equal(0x22) | equal(0x5C) | equal(0x7F) | equal(0xC2) | equal(0xE2)) & tops
  }

  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  // Writes the scalar at `source`, as it is or escaped; gives how many bytes it has there.
  private static func escapeOne(
    _ source: UnsafePointer<UInt8>, _ length: Int, _ target: inout UnsafeMutablePointer<UInt8>
  ) -> Int {
    let byte = source[0]
    switch byte {
    case 0x22, 0x5C: short(byte, &target)
    case 0x0A: short(UInt8(ascii: "n"), &target)
    case 0x0D: short(UInt8(ascii: "r"), &target)
    case 0x09: short(UInt8(ascii: "t"), &target)
    case 0xC2 where length > 1:
      if source[1] < 0xA0 {
        long(UInt32(source[1]), &target)
      } else {
        copy(source, 2, &target)
      }
      return 2
    case 0xE2 where length > 2:
      let scalar = 0x2000 | UInt32(source[1] & 0x3F) << 6 | UInt32(source[2] & 0x3F)
      if (0x2028...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) {
        long(scalar, &target)
      } else {
        copy(source, 3, &target)
      }
      return 3
    case 0xC2, 0xE2: copy(source, 1, &target)
    default: long(UInt32(byte), &target)
    }
    return 1
  }

  @inline(__always)
  private static func copy(
    _ source: UnsafePointer<UInt8>, _ length: Int, _ target: inout UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<length { target[index] = source[index] }
    target += length
  }

  @inline(__always)
  private static func short(_ letter: UInt8, _ target: inout UnsafeMutablePointer<UInt8>) {
    target[0] = 0x5C
    target[1] = letter
    target += 2
  }

  private static func long(_ scalar: UInt32, _ target: inout UnsafeMutablePointer<UInt8>) {
    target[0] = 0x5C
    target[1] = UInt8(ascii: "u")
    for place in 0..<4 {
      let digit = UInt8(truncatingIfNeeded: scalar >> UInt32(12 - 4 * place) & 15)
      target[2 + place] = digit < 10 ? 0x30 + digit : 0x37 + digit
    }
    target += 6
  }
}
