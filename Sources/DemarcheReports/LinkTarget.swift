/// An address that a report may link to: `http`, `https` or `mailto`, of printable characters.
package struct LinkTarget: Sendable, Hashable {
  /// The address as given.
  package let url: String

  /// The address, or nil where its scheme is another one or it holds blanks or control characters.
  package init?(_ url: String) {
    let schemes = ["http://", "https://", "mailto:"]
    let start = url.prefix(8).lowercased()
    guard let scheme = schemes.first(where: { start.hasPrefix($0) }),
      url.utf8.count > scheme.utf8.count,
      url.unicodeScalars.allSatisfy({ !$0.isUnprintable && !$0.isBlank })
    else { return nil }
    self.url = url
  }

  /// The address with all but plain signs of addresses percent-encoded: no blanks, brackets, quotes,
  /// asterisks or backslashes.
  package var encoded: String {
    let plain = Set("-._~:/?#@!$'+,;=%&".utf8)
    var bytes: [UInt8] = []
    for byte in url.utf8 {
      let isAlphanumeric =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      if isAlphanumeric || plain.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(contentsOf: byte.hexadecimal)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it leads to a page, not to a mailbox.
  package var isPage: Bool { url.first == "h" || url.first == "H" }

  /// The address with a text fragment, so that a browser shows `words` on the live page.
  ///
  /// Long passages are given by their first and last five words.
  ///
  /// - Source: WICG, "URL Fragment Text Directives" (`#:~:text=start,end`).
  package func highlighting(_ words: String) -> String {
    let list = words.unicodeScalars.split(whereSeparator: \.isBlank)
    guard isPage, !list.isEmpty else { return url }
    var bytes = Array(url.utf8)
    if !url.utf8.contains(UInt8(ascii: "#")) { bytes.append(UInt8(ascii: "#")) }
    bytes.append(contentsOf: ":~:text=".utf8)
    if list.count <= 12 {
      LinkTarget.encode(list[...], into: &bytes)
    } else {
      LinkTarget.encode(list.prefix(5), into: &bytes)
      bytes.append(UInt8(ascii: ","))
      LinkTarget.encode(list.suffix(5), into: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Percent-encodes all but letters, digits, `.`, `_` and `~`: `-`, `,` and `&` have a meaning.
  private static func encode(
    _ words: ArraySlice<Substring.UnicodeScalarView>, into bytes: inout [UInt8]
  ) {
    for (index, word) in words.enumerated() {
      if index > 0 { bytes.append(contentsOf: "%20".utf8) }
      for byte in Substring(word).utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"):
          bytes.append(byte)
        default:
          bytes.append(UInt8(ascii: "%"))
          bytes.append(contentsOf: byte.hexadecimal)
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, without a look into the tables for ASCII.
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
