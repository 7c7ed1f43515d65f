import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Damaged files: findings inside their text, or an error; never a crash.
@Suite struct ImportFuzzTests {
  static let rounds = Campaign.isFull ? 3000 : 60

  static func damage(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
      case 3: bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &random)))
      default:
        let digits = Array("0123456789".utf8)
        bytes.replaceSubrange(place..<place, with: [digits.randomElement(using: &random) ?? 0x30])
      }
    }
    return bytes
  }

  static func check(_ path: String, _ format: InterchangeFormat) {
    do {
      try InterchangeReader(format).read(path) { findings in
        for annotation in findings.annotations {
          let ranges =
            [annotation.range, annotation.trigger] + annotation.fields.compactMap(\.range)
          #expect(ranges.allSatisfy { findings.statement.text(in: $0) != nil })
        }
        var lines = FindingsLines(unit: .codePoints)
        lines.append(findings)
      }
    } catch {
      #expect(!error.diagnostics.isEmpty)
    }
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func linesAndPages(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for _ in 0..<Self.rounds {
      let findings = InterchangeSample.findings(&random)
      var lines = FindingsLines()
      lines.append(findings)
      let line = try folder.write(Self.damage(lines.take(), &random), to: "a.ndjson")
      Self.check(line, .ndjson)
      let page = WebAnnotationPage().bytes(of: findings)
      Self.check(try folder.write(Self.damage(page, &random), to: "a.jsonld"), .webAnnotation)
    }
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func collections(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for _ in 0..<Self.rounds {
      let document = BratDocument(InterchangeSample.findings(&random))
      try folder.write(document.text, to: "a.txt")
      try folder.write(Self.damage(document.annotations, &random), to: "a.ann")
      Self.check(folder.path, .brat)
    }
  }
}
