import DemarcheDigest
package import DemarcheModel
import DemarcheReports

/// Writes findings as Web Annotations: an `AnnotationPage` a statement, on one line.
///
/// Positions count Unicode code points. What the standard has no word for stands under the key
/// `demarche`, which the context declares as plain JSON: of a page the statement, of a body the
/// annotation as the JSON form has it.
///
/// - Source: W3C, "Web Annotation Data Model" (2017), sections 3.2, 4.2 and 5.2.
package struct WebAnnotationPage: Sendable {
  /// How many code points of context a quotation has on each side.
  static let contextLength = 32

  private let form = FindingsJSON(unit: .codePoints)

  /// A writer.
  package init() {}

  /// The page of a statement, with a line feed.
  package func bytes(of findings: Findings, line: Int? = nil) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .line)
    let statement = findings.statement
    json.object { json in
      context(to: &json)
      json.member("id", WebAnnotationPage.identifier(["page", statement.key]))
      json.member("type", "AnnotationPage")
      json.key("demarche")
      json.object { json in
        form.head(of: statement, line, to: &json)
        json.member("text", statement.text)
        json.member("text_offset_in_source", statement.offsets.sourceOffset(0))
        form.diagnostics(of: findings, to: &json)
      }
      json.key("items")
      items(of: findings, to: &json)
    }
    json.end()
    return json.output.bytes
  }

  private func context(to json: inout JSONWriter) {
    json.key("@context")
    json.array(0..<2) { json, part in
      if part == 0 { return json.string("http://www.w3.org/ns/anno.jsonld") }
      json.object { json in
        json.key("@version")
        json.number(1.1)
        json.key("demarche")
        json.object { json in
          json.member("@id", "urn:x-demarche:data")
          json.member("@type", "@json")
        }
      }
    }
  }

  private func items(of findings: Findings, to json: inout JSONWriter) {
    let statement = findings.statement
    let offsets = OffsetConverter(statement, unit: .codePoints)
    let quotes = QuoteContext(statement.text, length: WebAnnotationPage.contextLength)
    var seen: [String: Int] = [:]
    json.array(findings.annotations) { json, annotation in
      let evidence = [
        statement.key, annotation.type, annotation.provenance.rule,
        "\(annotation.range.start)-\(annotation.range.end)",
        "\(annotation.trigger.start)-\(annotation.trigger.end)",
      ]
      var id = WebAnnotationPage.identifier(evidence)
      let count = seen[id, default: 0]
      seen[id] = count + 1
      if count > 0 { id = WebAnnotationPage.identifier(evidence + [String(count)]) }
      json.object { json in
        json.member("id", id)
        json.member("type", "Annotation")
        json.member("motivation", "describing")
        generator(of: annotation.provenance, to: &json)
        body(of: annotation, statement, offsets, to: &json)
        json.key("target")
        json.object { json in
          json.member("source", WebAnnotationPage.source(of: statement))
          selectors(annotation.range, statement, offsets, quotes, to: &json)
        }
      }
    }
  }

  private func generator(of provenance: Provenance, to json: inout JSONWriter) {
    json.key("generator")
    json.object { json in
      json.member(
        "id", "urn:x-demarche:rule:" + WebAnnotationPage.escaped(provenance.rule))
      json.member("type", "Software")
      json.member("name", "rule \(provenance.rule) of \(provenance.pack)")
    }
  }

  private func body(
    of annotation: Annotation, _ statement: Statement, _ offsets: OffsetConverter,
    to json: inout JSONWriter
  ) {
    json.key("body")
    json.array(0..<2) { json, part in
      json.object { json in
        json.member("type", "TextualBody")
        json.member("purpose", part == 0 ? "tagging" : "describing")
        if part == 0 { return json.member("value", annotation.type) }
        json.member("format", "text/plain")
        json.member("value", WebAnnotationPage.words(of: annotation, statement))
        json.key("demarche")
        form.write(annotation, statement, offsets, to: &json)
      }
    }
  }

  private func selectors(
    _ range: TextRange, _ statement: Statement, _ offsets: OffsetConverter,
    _ quotes: QuoteContext, to json: inout JSONWriter
  ) {
    json.key("selector")
    json.array(0..<2) { json, part in
      json.object { json in
        if part == 0 {
          json.member("type", "TextPositionSelector")
          json.member("start", offsets.convert(range.start))
          json.member("end", offsets.convert(range.end))
        } else {
          json.member("type", "TextQuoteSelector")
          json.member("exact", statement.text(in: range) ?? "")
          json.member("prefix", quotes.before(range.start))
          json.member("suffix", quotes.after(range.end))
        }
      }
    }
  }

  // "holder: European Union; polarity: 1".
  private static func words(of annotation: Annotation, _ statement: Statement) -> String {
    let fields = annotation.fields.compactMap { field -> String? in
      let words = field.range.flatMap { statement.text(in: $0) }
      return (field.value?.plainText ?? words).map { field.name + ": " + $0 }
    }
    return ([annotation.status.name] + fields).joined(separator: "; ")
  }

  /// The IRI of what is annotated: the URL, else the key as an IRI.
  static func source(of statement: Statement) -> String {
    if let url = statement.url { return escaped(url) }
    return escaped(statement.key)
  }

  /// A name that its parts decide.
  private static func identifier(_ parts: [String]) -> String {
    "urn:uuid:" + StableName.uuid(parts, sha256: SHA256.hex)
  }

  /// The text as an IRI reference: what IRIs cannot hold is written as `%XX`.
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if byte > 0x20, byte != 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        escaped.append(byte)
      } else {
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
