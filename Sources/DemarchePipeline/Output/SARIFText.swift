package import DemarcheModel
import DemarcheReports

/// Writes diagnostics as SARIF 2.1.0, which systems of continuous integration show in the code.
///
/// - Source: Static Analysis Results Interchange Format, version 2.1.0, OASIS standard.
package enum SARIFText {
  /// A log of one run, with what the codes of its diagnostics mean.
  package static func text(of diagnostics: [Diagnostic]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array([diagnostics]) { json, diagnostics in
        json.object { json in run(diagnostics, &json) }
      }
    }
    json.end()
    return json.output.bytes
  }

  private static func run(_ diagnostics: [Diagnostic], _ json: inout JSONWriter) {
    let codes = Set(diagnostics.map(\.code)).sorted()
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "demarche")
        json.member("version", Version.current)
        json.key("rules")
        json.array(codes) { json, code in rule(code, &json) }
      }
    }
    // Columns of diagnostics count Unicode scalars.
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.array(diagnostics) { json, diagnostic in
      json.object { json in
        result(diagnostic, index: codes.firstIndex(of: diagnostic.code) ?? 0, &json)
      }
    }
  }

  // What a code means, as the manual has it.
  private static func rule(_ code: String, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", code)
      guard let known = DiagnosticCode.find(code) else { return }
      message("shortDescription", plain(known.meaning), &json)
      message("fullDescription", "cause: " + plain(known.cause), &json)
      message("help", plain(known.remedy), &json)
    }
  }

  private static func result(
    _ diagnostic: Diagnostic, index: Int, _ json: inout JSONWriter
  ) {
    json.member("ruleId", diagnostic.code)
    json.member("ruleIndex", index)
    json.member("level", diagnostic.severity.rawValue)
    let more = [
      diagnostic.help.map { "help: " + $0 }, diagnostic.reproduce.map { "try: " + $0 },
    ].compactMap(\.self)
    message("message", ([diagnostic.message] + more).joined(separator: "\n"), &json)
    if diagnostic.file ?? diagnostic.rule ?? diagnostic.report != nil {
      json.key("locations")
      json.array([diagnostic]) { json, diagnostic in
        json.object { json in location(diagnostic, &json) }
      }
    }
    guard diagnostic.statement != nil || diagnostic.sentence != nil else { return }
    json.key("properties")
    json.object { json in
      if let statement = diagnostic.statement { json.member("statement", statement) }
      if let sentence = diagnostic.sentence { json.member("sentence", sentence) }
    }
  }

  private static func location(_ diagnostic: Diagnostic, _ json: inout JSONWriter) {
    if let file = diagnostic.file {
      json.key("physicalLocation")
      json.object { json in
        json.key("artifactLocation")
        json.object { json in json.member("uri", uri(file)) }
        if let line = diagnostic.line {
          json.key("region")
          json.object { json in region(diagnostic, line, &json) }
        }
      }
    }
    guard let rule = diagnostic.rule ?? diagnostic.report else { return }
    json.key("logicalLocations")
    json.array([rule]) { json, rule in
      json.object { json in
        json.member("name", rule.split(separator: "/").last.map(String.init) ?? rule)
        json.member("fullyQualifiedName", rule)
      }
    }
  }

  private static func region(_ diagnostic: Diagnostic, _ line: Int, _ json: inout JSONWriter) {
    json.member("startLine", max(1, line))
    if let column = diagnostic.column {
      json.member("startColumn", max(1, column))
      json.member("endColumn", max(1, column) + max(1, diagnostic.underline))
    }
    if let excerpt = diagnostic.excerpt { message("snippet", String(excerpt.prefix(1000)), &json) }
  }

  // An object with a text, as messages and snippets are.
  private static func message(_ name: StaticString, _ text: String, _ json: inout JSONWriter) {
    json.key(name)
    json.object { json in json.member("text", text) }
  }

  private static func plain(_ text: String) -> String { text.replacing("`", with: "'") }

  // A path as a reference: bytes that have none of their own meaning there as `%20`.
  private static func uri(_ file: String) -> String {
    if file.hasPrefix("https://") || file.hasPrefix("http://") || file.hasPrefix("file:") {
      return file
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in file.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
      bytes += isPlain ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return (file.hasPrefix("/") ? "file://" : "") + String(decoding: bytes, as: UTF8.self)
  }
}
