import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// What is written in a format and read again is the same.
@Suite struct RoundTripTests {
  static func line(_ findings: Findings) -> String {
    var lines = FindingsLines()
    lines.append(findings)
    return String(decoding: lines.take(), as: UTF8.self)
  }

  static func read(_ bytes: [UInt8], _ format: InterchangeFormat) throws -> [Findings] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "findings")
    var all: [Findings] = []
    try InterchangeReader(format).read(path) { all.append($0) }
    return all
  }

  @Test(arguments: Array(1...30) as [UInt64], [OffsetUnit.bytes, .codePoints, .utf16])
  func linesOfJSON(seed: UInt64, unit: OffsetUnit) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<4).map { _ in InterchangeSample.findings(&random) }
    var lines = FindingsLines(unit: unit)
    for sample in samples { lines.append(sample) }
    let found = try Self.read(lines.take(), .ndjson)
    #expect(found.map(Self.line) == samples.map(Self.line))
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func listsOfJSON(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<3).map { _ in InterchangeSample.findings(&random) }
    let objects = samples.map { FindingsJSON().bytes(of: $0) }
    let found = try Self.read(
      Array("[".utf8) + objects.joined(separator: Array(",".utf8)) + Array("]".utf8), .json)
    #expect(found.map(Self.line) == samples.map(Self.line))
  }

  @Test(arguments: Array(1...30) as [UInt64])
  func webAnnotations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<3).map { _ in InterchangeSample.findings(&random) }
    let found = try Self.read(
      samples.flatMap { WebAnnotationPage().bytes(of: $0) }, .webAnnotation)
    #expect(found.map(Self.line) == samples.map(Self.line))
  }

  @Test(arguments: Array(1...30) as [UInt64])
  func brat(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<3).map { _ in InterchangeSample.findings(&random) }
    let folder = try TemporaryFolder()
    var index: [UInt8] = []
    for (number, sample) in samples.enumerated() {
      let document = BratDocument(sample)
      try folder.write(document.text, to: "s\(number).txt")
      try folder.write(document.annotations, to: "s\(number).ann")
      index += document.indexLine(file: "s\(number)")
    }
    try folder.write(index, to: BratDocument.indexName)
    var found: [Findings] = []
    try InterchangeReader(.brat).read(folder.path) { found.append($0) }
    #expect(found.map(Self.line) == samples.map(Self.line))
  }
}
