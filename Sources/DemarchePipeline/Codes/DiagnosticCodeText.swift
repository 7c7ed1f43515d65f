import DemarcheReports

/// Writes what codes mean, for people and as JSON.
package struct DiagnosticCodeText: Sendable {
  private let style: FindingsText.Style
  private let width: Int

  /// A writer of lines of at most `width` columns, but for examples.
  package init(width: Int, isColoured: Bool) {
    style = FindingsText.Style(isColoured: isColoured)
    self.width = width
  }

  /// All that is known of one code.
  package func text(of code: DiagnosticCode) -> String {
    var page = ExplainPage(style: style, width: width)
    page.line(0, code.code, .bold)
    page.row(2, "means", DiagnosticCodeText.plain(code.meaning))
    page.row(2, "cause", DiagnosticCodeText.plain(code.cause))
    page.row(2, "do", DiagnosticCodeText.plain(code.remedy))
    var lines = page.lines
    if let example = code.example {
      lines.append("  example")
      lines += example.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line for each code.
  package func list(_ codes: [DiagnosticCode]) -> String {
    var page = ExplainPage(style: style, width: width)
    let wide = (codes.map(\.code.count).max() ?? 0) + 2
    for code in codes {
      page.row(0, code.code, DiagnosticCodeText.plain(code.meaning), wide: wide)
    }
    return page.lines.joined(separator: "\n") + "\n"
  }

  /// An array of one object a code.
  package static func json(_ codes: [DiagnosticCode]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(codes) { json, code in
      json.object { json in
        json.member("code", code.code)
        json.member("means", plain(code.meaning))
        json.member("cause", plain(code.cause))
        json.member("do", plain(code.remedy))
        json.member("example", code.example)
      }
    }
    json.end()
    return json.output.bytes
  }

  private static func plain(_ text: String) -> String { text.replacing("`", with: "'") }
}
