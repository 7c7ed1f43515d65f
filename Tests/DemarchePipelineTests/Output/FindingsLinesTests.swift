import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// The fast writer of lines writes what the plain one lays out.
@Suite struct FindingsLinesTests {
  static let pieces = [
    "a", "Kazakhstan", "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{80}",
    "\u{9F}", "\u{A0}", "é", "’", "–", "\u{2027}", "\u{2028}", "\u{202E}", "\u{202F}", "\u{2065}",
    "\u{2066}", "\u{2069}", "\u{206A}", "中文", "Ж", "👩‍🚀", "\u{10FFFF}", "</script>", " ", "/",
  ]

  static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  static func range(_ text: String, _ random: inout SeededGenerator) -> TextRange {
    // Some cut a scalar in two or lie outside: those have no text.
    let ends = [0, 1].map { _ in Int.random(in: -1...(text.utf8.count + 1), using: &random) }
    return TextRange(ends.min() ?? 0, ends.max() ?? 0)
  }

  static func value(_ random: inout SeededGenerator, depth: Int = 0) -> FieldValue {
    switch Int.random(in: 0...(depth < 2 ? 6 : 5), using: &random) {
    case 0: .text(text(5, &random))
    case 1:
      .integer([0, 7, -1, 42, .max, .min, 1000, -999].randomElement(using: &random) ?? 0)
    case 2: .number([0.5, -2, 1e300, .infinity, .nan].randomElement(using: &random) ?? 0)
    case 3: .boolean(Bool.random(using: &random))
    case 4:
      .date(
        DateValue(
          symbolic: "REF-P1D", precision: .day, firstDay: CalendarDate(iso: "2023-03-20"),
          lastDay: Bool.random(using: &random) ? CalendarDate(iso: "2023-03-21") : nil,
          isApproximate: Bool.random(using: &random)))
    case 5:
      .actor(
        ActorReference(
          name: text(3, &random), id: Bool.random(using: &random) ? "KZ" : nil, kind: nil))
    default: .list((0..<2).map { _ in value(&random, depth: depth + 1) })
    }
  }

  static func annotation(_ words: String, _ random: inout SeededGenerator) -> Annotation {
    var annotation = Annotation(
      type: text(2, &random), range: range(words, &random), trigger: range(words, &random),
      sentence: range(words, &random), sentenceNumber: Int.random(in: 1...9999, using: &random),
      zone: Zone.allCases.randomElement(using: &random) ?? .body,
      provenance: Provenance(
        rule: "n/p/" + text(1, &random), rung: Bool.random(using: &random) ? "~x" : nil,
        pack: "n/p@1", file: "rules/a.lua", line: Int.random(in: 1...40, using: &random)))
    annotation.status = Status(
      isNegated: Bool.random(using: &random), modality: .possible, tense: .past,
      reportedBy: Bool.random(using: &random) ? ActorReference(name: text(3, &random)) : nil)
    for index in 0..<Int.random(in: 0...4, using: &random) {
      annotation.fields.append(
        Field(
          name: "f\(index)" + text(1, &random),
          value: Int.random(in: 0...3, using: &random) > 0 ? value(&random) : nil,
          range: Bool.random(using: &random) ? range(words, &random) : nil,
          resolution: Bool.random(using: &random) ? "issuer" : nil))
    }
    return annotation
  }

  static func findings(_ random: inout SeededGenerator) -> Findings {
    let words = text(Int.random(in: 0...400, using: &random), &random)
    var statement = Statement(
      key: text(4, &random), text: words,
      source: SourceDocument(origin: "a", mediaType: "", sha256: "", byteCount: 0))
    if Bool.random(using: &random) {
      statement.headline = text(4, &random)
      statement.issuer = ActorReference(name: text(4, &random))
      statement.issuedOn = CalendarDate(iso: "2023-03-20")
      statement.speaker = Speaker(name: text(4, &random), role: "r")
      statement.subjectCountries = ["KZ", "FR"]
      statement.offsets = OffsetMap(sourceOffset: 12)
    }
    var findings = Findings(statement: statement)
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      findings.annotations.append(annotation(words, &random))
    }
    for index in 0..<Int.random(in: 0...2, using: &random) {
      findings.diagnostics.append(
        Diagnostic(code: "a/b", message: text(3, &random), line: index))
    }
    return findings
  }

  /// JSON without the blanks between its signs, and a line feed.
  static func compacted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isInside = false
    var isEscaped = false
    for byte in bytes {
      if !isInside, byte == 0x20 || byte == 0x0A { continue }
      result.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInside.toggle()
      }
    }
    return result + [0x0A]
  }

  @Test(arguments: OffsetUnit.allCases, 1...25)
  func aLineIsTheLaidOutObjectWithoutItsBlanks(unit: OffsetUnit, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var lines = FindingsLines(unit: unit)
    let plain = FindingsJSON(unit: unit)
    for number in 0..<40 {
      let findings = FindingsLinesTests.findings(&random)
      let line = number % 3 == 0 ? nil : number
      lines.append(findings, line: line)
      let expected = FindingsLinesTests.compacted(plain.bytes(of: findings, line: line))
      let actual = lines.take()
      #expect(actual == expected, "\(String(decoding: expected, as: UTF8.self))")
    }
  }

  @Test func textOfManyBlocksIsWrittenWhole() {
    var random = SeededGenerator(seed: 7)
    var lines = FindingsLines()
    let statement = Statement(
      key: "k", text: FindingsLinesTests.text(200_000, &random),
      source: SourceDocument(origin: "a", mediaType: "", sha256: "", byteCount: 0))
    let findings = Findings(statement: statement)
    lines.append(findings)
    let expected = FindingsLinesTests.compacted(FindingsJSON().bytes(of: findings))
    #expect(lines.take() == expected)
    #expect(lines.byteCount == 0)
  }
}

/// Positions in other units.
@Suite struct OffsetConverterTests {
  @Test(arguments: 1...20)
  func convertsAsCountingDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = FindingsLinesTests.text(300, &random)
    let statement = Statement(
      key: "k", text: text,
      source: SourceDocument(origin: "a", mediaType: "", sha256: "", byteCount: 0))
    let scalars = OffsetConverter(statement, unit: .codePoints)
    let units = OffsetConverter(statement, unit: .utf16)
    let bytes = OffsetConverter(statement, unit: .bytes)
    var offset = 0
    var counts = (scalars: 0, units: 0)
    for scalar in text.unicodeScalars {
      #expect(scalars.convert(offset) == counts.scalars)
      #expect(units.convert(offset) == counts.units)
      #expect(bytes.convert(offset) == offset)
      offset += String(scalar).utf8.count
      counts = (counts.scalars + 1, counts.units + scalar.utf16.count)
    }
    #expect(scalars.convert(offset) == counts.scalars)
    #expect(units.convert(offset + 100) == counts.units)
    #expect(scalars.convert(-1) == 0)
  }
}
