/// The lines of a calendar file, unfolded and unescaped; nil where it breaks RFC 5545.
struct ICSReader {
  private(set) var lines: [(name: String, value: String)] = []

  init?(_ bytes: [UInt8]) {
    var unfolded: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0D), rest[end...].starts(with: [0x0D, 0x0A]) else {
        return nil
      }
      let line = Array(rest[rest.startIndex..<end])
      rest = rest[(end + 2)...]
      guard line.count <= 75, String(validating: line, as: UTF8.self) != nil,
        !line.contains(where: { $0 < 0x20 && $0 != 0x09 })
      else { return nil }
      if line.first == 0x20 {
        guard !unfolded.isEmpty else { return nil }
        unfolded[unfolded.count - 1] += line.dropFirst()
      } else {
        unfolded.append(line)
      }
    }
    for line in unfolded {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      guard name.allSatisfy({ $0.isUppercase || "-;=".contains($0) }) else { return nil }
      lines.append((name, String(decoding: line[(colon + 1)...], as: UTF8.self)))
    }
  }

  /// The values of the lines of that name.
  func values(of name: String) -> [String] {
    lines.filter { $0.name == name }.map(\.value)
  }

  /// The text that a value stands for.
  static func text(_ value: String) -> String {
    var text = ""
    var isEscaped = false
    for character in value {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      text.append(isEscaped && character == "n" ? "\n" : character)
      isEscaped = false
    }
    return text
  }
}
