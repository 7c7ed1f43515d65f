import DemarcheModel
import TestSupport

/// Findings with every kind of value in every kind of field, decided by a seed.
enum RandomFindings {
  static let types: [AnnotationType] =
    AnnotationType.core + [
      AnnotationType(
        "odd",
        AnnotationType.FieldKind.allCases.map { .init("f_" + $0.rawValue, $0) }
          + [.init("text", .text), .init("Quote\"d", .text)], overlap: .onePerTrigger)
    ]

  static func make(key: String, using numbers: inout SeededGenerator) -> Findings {
    let words = ["Straße ", "東京 ", "law", " 👩‍👩‍👧 ", "a\u{0301}b", "\n", "The EU ", "x\u{0}y"]
    var text = "Start "
    for _ in 0..<numbers.next() % 40 { text += words[Int(numbers.next() % 8)] }
    var statement = Statement(
      key: key, text: text,
      source: SourceDocument(
        origin: "o\(numbers.next() % 3)", mediaType: "text/plain", sha256: "", byteCount: 3))
    if flip(&numbers) { statement.headline = "héadline \(numbers.next() % 9)" }
    if flip(&numbers) { statement.speaker = Speaker(name: "A", role: "B", phone: nil) }
    if flip(&numbers) { statement.issuer = actor(&numbers) }
    if flip(&numbers) { statement.issuedOn = day(&numbers) }
    if flip(&numbers) { statement.subjectCountries = ["KZ", "\"\\"] }
    statement.offsets = OffsetMap(sourceOffset: Int(numbers.next() % 9))
    statement.offsets.add(text: 3, source: 20, end: 17)
    statement.blocks = [
      Block(
        zone: .title, range: TextRange(0, 5), paragraph: 1, language: flip(&numbers) ? "sv" : nil)
    ]
    // Of rules that the archive has rows of.
    let firedCount = Int(numbers.next() % 3)
    var findings = Findings(statement: statement)
    for _ in 0..<numbers.next() % 12 {
      findings.annotations.append(annotation(in: text, using: &numbers))
    }
    findings.firedRules = ["test/pack/actor", "test/pack/stance"].suffix(firedCount)
    findings.suppressedCount = Int(numbers.next() % 5)
    return findings
  }

  private static func annotation(
    in text: String, using numbers: inout SeededGenerator
  ) -> Annotation {
    let type = types[Int(numbers.next() % UInt64(types.count))]
    let range = range(in: text, &numbers)
    var annotation = Annotation(
      type: type.name, range: range,
      trigger: flip(&numbers) ? range : self.range(in: text, &numbers),
      sentence: self.range(in: text, &numbers), sentenceNumber: Int(numbers.next() % 30),
      zone: pick(Zone.allCases, &numbers),
      provenance: Provenance(
        rule: "test/pack/r\(numbers.next() % 4)", rung: flip(&numbers) ? "~x" : nil,
        pack: "test/pack@1.0.0", file: "rules/r.lua", line: Int(numbers.next() % 3) + 1))
    annotation.status = Status(
      isNegated: flip(&numbers), modality: pick(Status.Modality.allCases, &numbers),
      tense: pick(Status.Tense.allCases, &numbers),
      reportedBy: flip(&numbers) ? actor(&numbers) : nil)
    annotation.certainty = flip(&numbers) ? .explicit : .implicit
    for field in type.fields where flip(&numbers) {
      annotation.fields.append(
        Field(
          name: field.name, value: flip(&numbers) ? value(&numbers) : nil,
          range: flip(&numbers) ? self.range(in: text, &numbers) : nil,
          resolution: flip(&numbers) ? "issuer" : nil))
    }
    return annotation
  }

  private static func value(_ numbers: inout SeededGenerator, depth: Int = 0) -> FieldValue {
    switch numbers.next() % (depth < 2 ? 7 : 6) {
    case 0: .text(flip(&numbers) ? "" : "wörd\(numbers.next() % 5)")
    case 1: .integer(Int(Int64(bitPattern: numbers.next())))
    case 2: .number(Double(Int64(bitPattern: numbers.next())) / 7)
    case 3: .boolean(flip(&numbers))
    case 4: .date(date(&numbers))
    case 5: .actor(actor(&numbers))
    default: .list((0..<numbers.next() % 3).map { _ in value(&numbers, depth: depth + 1) })
    }
  }

  private static func date(_ numbers: inout SeededGenerator) -> DateValue {
    DateValue(
      symbolic: "REF-P\(numbers.next() % 9)D",
      precision: pick(DateValue.Precision.allCases, &numbers),
      firstDay: flip(&numbers) ? day(&numbers) : nil, lastDay: flip(&numbers) ? day(&numbers) : nil,
      isApproximate: flip(&numbers))
  }

  private static func actor(_ numbers: inout SeededGenerator) -> ActorReference {
    ActorReference(
      name: "Actor \(numbers.next() % 6)", id: flip(&numbers) ? "A\(numbers.next() % 3)" : nil,
      kind: flip(&numbers) ? "state" : nil)
  }

  private static func day(_ numbers: inout SeededGenerator) -> CalendarDate {
    CalendarDate(dayNumber: Int(numbers.next() % 30_000))
  }

  private static func range(in text: String, _ numbers: inout SeededGenerator) -> TextRange {
    let places = text.unicodeScalars.indices.map {
      text.utf8.distance(from: text.startIndex, to: $0)
    }
    let ends = [pick(places, &numbers), pick(places, &numbers)].sorted()
    return TextRange(ends[0], ends[1])
  }

  private static func pick<Element>(
    _ elements: [Element], _ numbers: inout SeededGenerator
  ) -> Element {
    elements[Int(numbers.next() % UInt64(elements.count))]
  }

  private static func flip(_ numbers: inout SeededGenerator) -> Bool { numbers.next() % 2 == 0 }
}
