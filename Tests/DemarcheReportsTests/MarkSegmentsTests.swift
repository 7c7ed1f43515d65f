import DemarcheModel
import DemarcheReports
import Testing

@Suite struct MarkSegmentsTests {
  /// What covers one byte, found the slow way.
  private struct Cover: Equatable {
    var marks: Set<Int>
    var isTrigger: Bool
  }

  @Test(arguments: 1...60)
  func agreesWithAByteByByteReference(seed: UInt64) {
    var random = SplitMix(state: seed)
    let byteCount = random.number(below: 60)
    let passages = (0..<random.number(below: 14)).map { _ in
      MarkSegments.Passage(
        range: random.range(below: byteCount + 4), trigger: random.range(below: byteCount + 4))
    }
    let cuts = (0..<random.number(below: 4)).map { _ in random.number(below: byteCount + 2) }
    let segments = MarkSegments.segments(byteCount: byteCount, passages: passages, cuts: cuts)
    var covers: [Cover] = []
    var next = 0
    for segment in segments {
      #expect(segment.range.start == next && !segment.range.isEmpty)
      #expect(segment.markCount == segment.marks.count)
      next = segment.range.end
      let cover = Cover(marks: Set(segment.marks), isTrigger: segment.isTrigger)
      covers += Array(repeating: cover, count: segment.range.byteCount)
    }
    #expect(next == byteCount)
    #expect(covers == (0..<byteCount).map { cover(of: $0, passages, byteCount) })
    checkEnds(segments, passages, byteCount)
  }

  private func cover(
    of byte: Int, _ passages: [MarkSegments.Passage], _ byteCount: Int
  ) -> Cover {
    let marks = passages.indices.filter { passages[$0].range.contains(byte) }
    return Cover(
      marks: Set(marks), isTrigger: marks.contains { passages[$0].trigger.contains(byte) })
  }

  private func checkEnds(
    _ segments: [MarkSegments.Segment], _ passages: [MarkSegments.Passage], _ byteCount: Int
  ) {
    for (index, passage) in passages.enumerated() {
      let end = min(passage.range.end, byteCount)
      let isVisible = passage.range.start < end
      let opens = segments.filter { $0.opens.contains(index) }.map(\.range.start)
      let closes = segments.filter { $0.closes.contains(index) }.map(\.range.end)
      #expect(opens == (isVisible ? [passage.range.start] : []))
      #expect(closes == (isVisible ? [end] : []))
    }
  }

  @Test func cutsThreeThousandNestedPassagesOnceAtEachEnd() {
    let passages = (0..<3000).map { index in
      MarkSegments.Passage(
        range: TextRange(index, 9000 - index), trigger: TextRange(index, index))
    }
    let segments = MarkSegments.segments(byteCount: 9000, passages: passages)
    #expect(segments.count == 5999)
    #expect(segments[2999].markCount == 3000)
    #expect(segments[2999].marks == Array(2968..<3000))
  }

  @Test func writesOneMarkForEachSegment() throws {
    let marks = (0..<3000).map { index in
      Mark(
        range: TextRange(index, 9000 - index), trigger: TextRange(0, 0), type: "actor",
        label: "actor", evidence: EvidenceNumber(index + 1))
    }
    let statement = MarkedStatement(
      key: "k", headline: "h", text: String(repeating: "a", count: 9000), marks: marks)
    let document = Document(title: "t", nodes: [.statement(statement)])
    let bytes = try HTMLFormat(styleHash: SHA256.base64).bytes(of: document)
    let page = HTMLReader(String(decoding: bytes, as: UTF8.self))
    #expect(page.tags.filter { $0.name == "mark" && !$0.isEnd }.count == 5999)
    #expect(page.tags.filter { $0["class"] == "reference" }.count == 3000)
  }
}

/// Seeded random numbers.
///
/// - Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct SplitMix {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return limit <= 0 ? 0 : Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func range(below limit: Int) -> TextRange {
    let (first, second) = (number(below: limit), number(below: limit))
    return TextRange(min(first, second), max(first, second))
  }
}
