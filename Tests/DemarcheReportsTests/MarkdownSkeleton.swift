/// The markup of a Markdown file, as what is left when escaped signs and words are taken out.
enum MarkdownSkeleton {
  /// Line starts, emphasis, brackets and cell borders, in order.
  static func of(_ text: String) -> [String] {
    var text = text
    for (tag, sign) in [("strong>", "**"), ("em>", "*")] {
      text = text.replacing("</" + tag, with: sign).replacing("<" + tag, with: sign)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { skeleton(of: $0) }
      .filter { !$0.isEmpty }
  }

  private static func skeleton(of line: Substring) -> String {
    var signs = String.UnicodeScalarView()
    let scalars = Array(line.unicodeScalars)
    var index = 0
    var last: Unicode.Scalar = " "
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\\" {
        index += 2
        last = " "
        continue
      }
      if scalar == "&", let end = scalars[index...].prefix(8).firstIndex(of: ";") {
        index = end + 1
        continue
      }
      if "*_`[]<>|#~".unicodeScalars.contains(scalar) { signs.append(scalar) }
      if index == 0, "+-= ".unicodeScalars.contains(scalar) { signs.append(scalar) }
      if scalar == "!", index + 1 < scalars.count, scalars[index + 1] == "[" { signs.append("!") }
      if scalar == "/", last == ":" { signs.append("/") }
      last = scalar
      index += 1
    }
    return String(signs)
  }
}
