import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// The whole way from bytes to annotations, on texts that nobody would write.
@Suite struct HostileTextTests {
  static let engine = Result { try ExampleTests.engine() }

  static let words = [
    "The EU", "Kazakhstan", "Kazakhstan’s", "we", "both", "Ministry", "President", "Peter Stano",
    "Stano", "condemns", "does not", "strongly", "welcomed", "was welcomed by", "calls on", "to",
    "must", "said that", "stating that", "regrets", "elections", "in", "of", "from", "and", "but",
    "which", "while", ",", ";", ":", "(", ")", "“", "”", "\"", "’", ".", "!", "?!", "…", "...",
    "\n", "\n\n", "\r\n", "- ", "1. ", "(a) ", "5 May 2023", "yesterday", "last year", "20.03.2023",
    "EUR 5 million", "a@b.eu", "https://x.eu", "a.b.c", "@@", "U.S.", "👩‍🚀", "欧盟", "e\u{301}",
    "\u{AD}", "\u{200E}", "+32 460 75 45 53", "999999999999999999999", "twenty", "trillion",
    "OSCE/ODIHR (OSCE)", "Treaty", "Article 5", "###", "Press release No. 5", "not", "never",
  ]

  /// Lines of bytes that are hardly ever words; what is no UTF-8 is replaced.
  static func bytes(_ count: Int, _ random: inout SeededGenerator) -> String {
    let bytes = (0..<count).map { _ -> UInt8 in
      let byte = UInt8.random(in: 1...255, using: &random)
      return byte < 32 ? (byte < 4 ? 0x0A : 0x20) : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func words(_ count: Int, _ random: inout SeededGenerator) -> String {
    // A few words many times over: repeats are what is slow.
    let chosen = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      words.randomElement(using: &random) ?? "."
    }
    let space = Bool.random(using: &random) ? " " : ""
    var text = ""
    while text.utf8.count < count { text += (chosen.randomElement(using: &random) ?? ".") + space }
    return text
  }

  static func findings(_ text: String) throws -> Findings? {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "x.txt")
    let source = StatementSource([path])
    let engine = try Self.engine.get()
    do throws(DemarcheError) {
      let statements = try source.read(path).statements
      return try engine.annotate(statements).first
    } catch {
      // Only a text without words is refused.
      #expect(error.code == "read/empty", "\(error)")
      return nil
    }
  }

  static func check(_ text: String) throws {
    guard let findings = try Self.findings(text) else { return }
    let statement = findings.statement
    for annotation in findings.annotations + findings.suppressed {
      let ranges = [annotation.range, annotation.trigger] + annotation.fields.compactMap(\.range)
      #expect(ranges.allSatisfy { statement.text(in: $0) != nil })
      #expect(!annotation.trigger.isEmpty && annotation.range.contains(annotation.trigger))
    }
    let order = findings.annotations.map(\.range.start)
    #expect(order == order.sorted())
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [0, 100, 2000, 20_000])
  func bytesAreRead(seed: UInt64, byteCount: Int) throws {
    var random = SeededGenerator(seed: seed)
    try Self.check(Self.bytes(byteCount, &random))
  }

  @Test(arguments: Array(1...12) as [UInt64], [100, 2000, 20_000])
  func wordsAreRead(seed: UInt64, byteCount: Int) throws {
    var random = SeededGenerator(seed: seed)
    try Self.check(Self.words(byteCount, &random))
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func longTextsAreReadToTheirEnd(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try Self.check(Self.words(200_000, &random))
    if seed == 1 { try Self.check(Self.bytes(200_000, &random)) }
  }
}
