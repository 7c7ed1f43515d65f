import DemarcheModel

/// From what `math.random` starts in a statement; worked out once, when a pack first asks.
final class StatementSeed {
  private let statement: Statement?
  private var known: UInt64?

  /// The seed of a statement: its source's digest decides, or its key and words.
  init(of statement: Statement) { self.statement = statement }

  /// One that is known.
  init(_ value: UInt64) {
    statement = nil
    known = value
  }

  /// The seed of a text that is no statement yet.
  convenience init(ofText text: String) {
    self.init(StatementSeed.hash(text, StatementSeed.start))
  }

  var value: UInt64 {
    let value = known ?? statement.map(StatementSeed.seed) ?? 0
    known = value
    return value
  }

  // FNV-1a, 64 bits, of Fowler, Noll and Vo: it need only differ from statement to statement, and be
  // the same for one.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  // Lines of a stream have no digest: their key and words stand for it.
  private static func seed(of statement: Statement) -> UInt64 {
    let digest = statement.source.sha256
    let first = hash(digest.isEmpty ? statement.key : digest, start)
    return digest.isEmpty ? hash(statement.text, first, atMost: 4096) : first
  }

  // A span, as a slice of a string is walked over several times more slowly.
  private static func hash(_ text: String, _ start: UInt64, atMost most: Int = .max) -> UInt64 {
    let bytes = text.utf8.span
    var sum = start
    for index in 0..<min(bytes.count, most) {
      sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    return sum
  }
}
