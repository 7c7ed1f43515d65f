import DemarcheModel
import Foundation
import TestSupport

/// Findings with everything that positions and files can stumble over.
enum InterchangeSample {
  static let pieces = [
    "a", "Kazakhstan ", "\"", "\\", "\n", "\r\n", "\t", " ", "é", "ö", "’", "–", "中文", "日本語。", "Ж",
    "👩‍🚀", "🇰🇿", "👍🏽", "\u{10FFFF}", "العربية", "سلام ", "q\u{302}", "\u{300}", "</script>", "{}",
    "\u{2028}", "\u{85}", "\u{200F}", "; ", "T1\t", "#", "The EU welcomes ",
  ]
  static let types = ["stance", "demand", "actor", "event", "sanction"]

  static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    return text.precomposedStringWithCanonicalMapping
  }

  /// The byte offsets at which scalars begin, and the end.
  static func bounds(_ text: String) -> [Int] {
    var bounds: [Int] = []
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { bounds.append(offset) }
    return bounds + [text.utf8.count]
  }

  static func range(_ bounds: [Int], _ random: inout SeededGenerator) -> TextRange {
    let first = bounds.randomElement(using: &random) ?? 0
    let second = bounds.randomElement(using: &random) ?? 0
    return TextRange(min(first, second), max(first, second))
  }

  static func value(_ random: inout SeededGenerator, depth: Int = 0) -> FieldValue {
    switch Int.random(in: 0...(depth < 2 ? 6 : 5), using: &random) {
    case 0: .text(text(3, &random))
    case 1: .integer([0, 7, -1, .max, .min].randomElement(using: &random) ?? 0)
    case 2: .number([0.5, -2, 1e300, 3].randomElement(using: &random) ?? 0)
    case 3: .boolean(Bool.random(using: &random))
    case 4:
      .date(
        DateValue(
          symbolic: "REF-P1D", precision: .day, firstDay: CalendarDate(iso: "2023-03-20"),
          lastDay: CalendarDate(iso: "2023-03-21"), isApproximate: Bool.random(using: &random)))
    // A list has actors by name only.
    case 5 where depth == 0:
      .actor(
        ActorReference(
          name: text(2, &random), id: Bool.random(using: &random) ? "KZ" : nil, kind: nil))
    case 5: .text("KZ")
    default: .list((0..<2).map { _ in value(&random, depth: depth + 1) })
    }
  }

  static func annotation(_ bounds: [Int], _ random: inout SeededGenerator) -> Annotation {
    let range = range(bounds, &random)
    var annotation = Annotation(
      type: types.randomElement(using: &random) ?? "x", range: range,
      trigger: Bool.random(using: &random) ? range : self.range(bounds, &random),
      sentence: self.range(bounds, &random), sentenceNumber: Int.random(in: 1...99, using: &random),
      zone: Zone.allCases.randomElement(using: &random) ?? .body,
      provenance: Provenance(
        rule: "n/p/x", rung: Bool.random(using: &random) ? "~x" : nil, pack: "n/p@1",
        file: "rules/a.lua", line: Int.random(in: 1...40, using: &random)))
    annotation.status = Status(
      isNegated: Bool.random(using: &random),
      modality: Status.Modality.allCases.randomElement(using: &random) ?? .none,
      tense: Status.Tense.allCases.randomElement(using: &random) ?? .past,
      reportedBy: Bool.random(using: &random) ? ActorReference(name: text(2, &random)) : nil)
    annotation.certainty = Bool.random(using: &random) ? .explicit : .implicit
    for index in 0..<Int.random(in: 0...4, using: &random) {
      annotation.fields.append(
        Field(
          name: "f\(index)",
          value: Int.random(in: 0...3, using: &random) > 0 ? value(&random) : nil,
          range: Bool.random(using: &random) ? self.range(bounds, &random) : nil,
          resolution: Bool.random(using: &random) ? "issuer" : nil))
    }
    return annotation
  }

  static func findings(_ random: inout SeededGenerator) -> Findings {
    let words = text(Int.random(in: 1...60, using: &random), &random)
    var statement = Statement(
      key: "folder/" + text(2, &random), text: words,
      source: SourceDocument(origin: "a b.txt", mediaType: "", sha256: "", byteCount: 0))
    if Bool.random(using: &random) {
      statement.headline = text(3, &random)
      statement.issuer = ActorReference(name: "European Union", id: "EU")
      statement.issuedOn = CalendarDate(iso: "2023-03-20")
      statement.subjectCountries = ["KZ", "UZ"]
      statement.speaker = Speaker(name: text(1, &random), role: "Spokesperson", phone: nil)
      statement.language = "en"
      statement.url = "https://example.org/a b"
      statement.offsets = OffsetMap(sourceOffset: 17)
    } else {
      statement.headline = "x"
    }
    let bounds = bounds(words)
    let annotations = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      annotation(bounds, &random)
    }
    var diagnostic = Diagnostic(code: "rule/x", severity: .warning, message: text(2, &random))
    diagnostic.sentence = 3
    return Findings(
      statement: statement, annotations: annotations,
      diagnostics: Bool.random(using: &random) ? [diagnostic] : [])
  }
}
