/// Finds bytes among bytes in linear time, whatever they are.
///
/// - Source: Knuth, Morris, Pratt, "Fast pattern matching in strings" (1977).
package struct ByteSearch: Sendable, Hashable {
  /// What is searched for.
  package let pattern: [UInt8]
  // For each prefix of the pattern the length of its longest border.
  private let borders: [Int32]

  /// A search for `pattern`.
  package init(_ pattern: [UInt8]) {
    self.pattern = pattern
    var borders = [Int32](repeating: 0, count: pattern.count)
    var length = 0
    var index = 1
    while index < pattern.count {
      while length > 0, pattern[index] != pattern[length] { length = Int(borders[length - 1]) }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index] = Int32(truncatingIfNeeded: length)
      index += 1
    }
    self.borders = borders
  }

  /// Where the pattern first begins at or behind `start`; nil where it does not. An empty pattern
  /// is nowhere.
  package func first(in text: [UInt8], from start: Int = 0) -> Int? {
    guard !pattern.isEmpty else { return nil }
    return text.withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { pattern in
        var matched = 0
        var index = start
        while index < text.count {
          let byte = text[index]
          while matched > 0, byte != pattern[matched] { matched = Int(borders[matched - 1]) }
          if byte == pattern[matched] { matched += 1 }
          index += 1
          if matched == pattern.count { return index - matched }
        }
        return nil
      }
    }
  }
}
