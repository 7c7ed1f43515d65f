/// The forms of names and sizes in manifests.
package enum PackName {
  /// Whether a text is `namespace/name`.
  package static func isId(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isPart($0) }
  }

  /// Whether a text is `namespace/pack/name`.
  static func isRule(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && isPart(parts[0]) && isPart(parts[1]) && !parts[2].isEmpty
      && parts[2].utf8.allSatisfy { $0 > 0x20 && $0 != 0x2F && $0 != 0x7F }
  }

  /// Whether a text is `workspace:` and a pattern for paths below the workspace.
  static func isWorkspacePattern(_ text: String) -> Bool {
    guard text.hasPrefix("workspace:") else { return false }
    let parts = text.dropFirst(10).split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !["", ".", ".."].contains(part) && !part.utf8.contains { $0 < 0x20 || $0 == 0x5C }
    }
  }

  /// Whether a text has the form of an SPDX license expression; its names are not looked up.
  static func isLicense(_ text: String) -> Bool {
    text.utf8.contains { isLetter($0) }
      && text.utf8.allSatisfy {
        isLetter($0) || isDigit($0) || Array(" .-+()".utf8).contains($0)
      }
  }

  /// The number of bytes that `32MiB`, `500kB` or `1024` means; nil for else, 0, or too much.
  static func byteCount(_ text: String) -> Int? {
    let digits = text.prefix { isDigit($0.utf8.first ?? 0) && $0.utf8.count == 1 }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    let units = [
      "": 1, "B": 1, "kB": 1_000, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000,
      "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30,
    ]
    guard let number = Int(digits), number > 0, let factor = units[String(unit)] else {
      return nil
    }
    let (product, isTooMuch) = number.multipliedReportingOverflow(by: factor)
    return isTooMuch ? nil : product
  }

  private static func isPart(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first != 0x2D, text.utf8.last != 0x2D else { return false }
    return text.utf8.allSatisfy { $0 == 0x2D || isDigit($0) || (0x61...0x7A).contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
