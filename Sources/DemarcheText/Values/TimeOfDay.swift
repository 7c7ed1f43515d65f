/// The time of the day in a text that is one date: dates here are never finer than a day.
enum TimeOfDay {
  /// `utf8` without a time at its end: "2014-03-10T10:30:00Z", "10 March 2014, 10:30 a.m. GMT".
  static func removed(from utf8: [UInt8]) -> [UInt8] {
    var end = trimmed(utf8, utf8.count)
    end = withoutZone(utf8, end)
    if let start = start(of: utf8, before: end) {
      let rest = trimmed(utf8, start)
      if rest > 0, (0x30...0x39).contains(utf8[rest - 1]) { return Array(utf8[..<rest]) }
    }
    return utf8
  }

  // Where the time before `end` begins, with the "T" or "at" before it.
  private static func start(of utf8: [UInt8], before end: Int) -> Int? {
    var index = trimmed(utf8, withoutHalf(utf8, end))
    var groups = 0
    var isClock = false
    while let start = digits(utf8, index), groups < 4 {
      groups += 1
      index = start
      guard index > 0, utf8[index - 1] == 0x3A || (groups == 1 && utf8[index - 1] == 0x2E) else {
        break
      }
      isClock = isClock || utf8[index - 1] == 0x3A
      index -= 1
    }
    guard isClock, groups > 1 else { return nil }
    if index > 0, utf8[index - 1] == 0x54 { return index - 1 }
    let before = trimmed(utf8, index)
    guard before < index else { return nil }
    let isAt = before > 2 && utf8[before - 2] == 0x61 && utf8[before - 1] == 0x74
    return isAt ? before - 2 : before
  }

  // Up to three digits of fractions, two of all else.
  private static func digits(_ utf8: [UInt8], _ end: Int) -> Int? {
    var start = end
    while start > 0, end - start < 6, (0x30...0x39).contains(utf8[start - 1]) { start -= 1 }
    return start < end ? start : nil
  }

  // "a.m.", "PM".
  private static func withoutHalf(_ utf8: [UInt8], _ end: Int) -> Int {
    var letters: [UInt8] = []
    var index = end
    while index > 0, letters.count < 2, utf8[index - 1] != 0x20 {
      index -= 1
      if utf8[index] != 0x2E { letters.append(utf8[index] | 0x20) }
    }
    let isHalf = letters == [0x6D, 0x61] || letters == [0x6D, 0x70]
    return isHalf ? index : end
  }

  // "Z", "GMT", "+02:00".
  private static func withoutZone(_ utf8: [UInt8], _ end: Int) -> Int {
    var index = end
    while index > 0, (0x41...0x5A).contains(utf8[index - 1]) { index -= 1 }
    if index < end, end - index == 1 || end - index == 3 || end - index == 4 {
      let isZulu = end - index == 1 && utf8[index] == 0x5A
      if end - index > 1 || isZulu { return trimmed(utf8, index) }
    }
    index = end
    while index > 0, utf8[index - 1] == 0x3A || (0x30...0x39).contains(utf8[index - 1]) {
      index -= 1
    }
    guard index > 3, end - index >= 4, utf8[index - 1] == 0x2B || utf8[index - 1] == 0x2D,
      utf8[..<(index - 1)].contains(0x3A)
    else { return end }
    return trimmed(utf8, index - 1)
  }

  private static func trimmed(_ utf8: [UInt8], _ end: Int) -> Int {
    var end = end
    while end > 0, utf8[end - 1] == 0x20 || utf8[end - 1] == 0x2C { end -= 1 }
    return end
  }
}
