/// Names of types and fields, made of what others call them.
enum ImportedName {
  private static let limit = 64

  /// The name in `snake_case`, ASCII letters, digits and `_` only; empty where nothing is left.
  static func identifier(_ text: String) -> String {
    var name: [UInt8] = []
    var wasLower = false
    for byte in text.utf8 where name.count < limit {
      switch byte {
      case 0x61...0x7A, 0x30...0x39:
        name.append(byte)
        wasLower = true
      case 0x41...0x5A:
        if wasLower { name.append(0x5F) }
        name.append(byte | 0x20)
        wasLower = false
      default:
        if let last = name.last, last != 0x5F { name.append(0x5F) }
        wasLower = false
      }
    }
    while name.last == 0x5F { name.removeLast() }
    if let first = name.first, (0x30...0x39).contains(first) { name.insert(0x78, at: 0) }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether a text is such a name.
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.count <= limit
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }
}
