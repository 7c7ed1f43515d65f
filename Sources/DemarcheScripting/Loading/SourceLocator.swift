import DemarcheRules

/// Finds where in a Lua file a string stands that a declaration was given.
///
/// Lua does not keep the places of table entries; the string's own text does. Where a string was
/// put together by code, the line of the declaration is the best there is.
struct SourceLocator {
  let file: PackSource.File

  /// The place of `text` as the content of a quoted string, at or behind `line`.
  ///
  /// - Parameter occurrence: the place to search behind, as a byte offset; moved behind the find.
  func locate(_ text: String, from line: Int, after offset: inout Int) -> RuleLocation {
    let start = max(offset, lineStart(line))
    let needle = Array(text.utf8)
    if let found = find(needle, from: start) ?? find(needle, from: lineStart(line)) {
      offset = found + needle.count
      return place(found)
    }
    return RuleLocation(file: file.path, line: line)
  }

  private func lineStart(_ line: Int) -> Int {
    var number = 1
    for (offset, byte) in file.bytes.enumerated() {
      if number == line { return offset }
      if byte == 0x0A { number += 1 }
    }
    return 0
  }

  // The first place where `needle` stands between quotation marks of one kind.
  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    let bytes = file.bytes
    guard !needle.isEmpty, bytes.count >= needle.count + 2 else { return nil }
    var index = max(start, 1)
    while index + needle.count < bytes.count {
      let before = bytes[index - 1]
      if before == 0x22 || before == 0x27 || before == 0x5B,
        bytes[index] == needle[0], bytes[index + needle.count] == (before == 0x5B ? 0x5D : before),
        bytes[index..<index + needle.count].elementsEqual(needle)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func place(_ offset: Int) -> RuleLocation {
    var line = 1
    var start = 0
    for (index, byte) in file.bytes[..<offset].enumerated() where byte == 0x0A {
      line += 1
      start = index + 1
    }
    let column = String(decoding: file.bytes[start..<offset], as: UTF8.self).unicodeScalars.count
    return RuleLocation(file: file.path, line: line, column: column + 1)
  }
}
