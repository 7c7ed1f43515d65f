extension LinkTarget {
  /// The address in the characters of RFC 3986, for programs that call a whole file damaged over
  /// one that is not; nil where it has no plain host, or is longer than they take.
  var uri: String? {
    guard !isPage || LinkTarget.isPlain(authority) else { return nil }
    let bytes = Array(url.utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if LinkTarget.isURICharacter(byte) || LinkTarget.isEscape(bytes, index) {
        text.append(byte)
      } else {
        text.append(UInt8(ascii: "%"))
        text += byte.hexadecimal
      }
    }
    return text.count <= 2000 ? String(decoding: text, as: UTF8.self) : nil
  }

  private var authority: Substring {
    guard let slashes = url.firstRange(of: "//") else { return "" }
    return url[slashes.upperBound...].prefix { !"/?#".contains($0) }
  }

  /// Whether it is a name or number, perhaps with a port.
  private static func isPlain(_ authority: Substring) -> Bool {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return false }
    let isHost = host.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x80 || isLetterOrDigit(UInt8(scalar.value))
        || "-._".contains(Character(scalar))
    }
    guard isHost, parts.count == 2 else { return isHost }
    return UInt16(parts[1]) != nil
  }

  private static func isURICharacter(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func isEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count
      && bytes[(index + 1)...(index + 2)].allSatisfy { byte in
        Character(Unicode.Scalar(byte)).isHexDigit
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
