import DemarcheDigest
package import DemarcheModel

/// What a statement was read from, as an archive knows it again.
package struct Reading: Sendable, Hashable {
  /// Of the file and the line in it; 16 bytes.
  package var place: Digest
  /// Of the bytes, where they stood and how they were read; 16 bytes.
  package var digest: Digest
  /// Of the key, the text and what the source gave; 16 bytes.
  package var identity: Digest
  /// The BLAKE2b digest of the text, 32 bytes.
  package var contentHash: [UInt8]
  /// What the source and flags said, before any rule.
  package var given: [UInt8]
  /// The line of the document, from 1; nil for a whole document.
  package var line: Int?
  /// Whether what stands there need not be read again while it stays as it is. It is where a part
  /// could not be read, so that the fault is told again.
  package var isComplete: Bool

  /// Digests a statement as it was read, before any rule saw it.
  package init(
    of statement: Statement, at place: Digest, digest: Digest, line: Int?, isComplete: Bool = true
  ) {
    self.place = place
    self.digest = digest
    self.line = line
    self.isComplete = isComplete
    contentHash = BLAKE2b.digest(Array(statement.text.utf8))
    given = GivenMetadata.bytes(of: statement)
    identity = Digest(Array(statement.key.utf8) + [0] + contentHash + given)
  }
}

extension Reading {
  /// The same where a rule was cut off: the statement is read and annotated again by the next run.
  package var unfinished: Reading {
    var reading = self
    reading.isComplete = false
    reading.identity = Digest(identity.bytes + [0])
    return reading
  }
}

/// The first 16 bytes of a BLAKE2b digest.
package struct Digest: Sendable, Hashable, Comparable {
  let high: UInt64
  let low: UInt64

  /// Digests bytes.
  package init(_ bytes: [UInt8]) { self.init(stored: BLAKE2b.digest(bytes)) }

  /// Takes the first 16 of stored bytes; those that lack are 0.
  init(stored bytes: [UInt8]) {
    func word(_ start: Int) -> UInt64 {
      (start..<start + 8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
    }
    high = word(0)
    low = word(8)
  }

  var bytes: [UInt8] {
    (0..<16).map { place in
      UInt8(truncatingIfNeeded: (place < 8 ? high : low) >> UInt64(56 - 8 * (place % 8)))
    }
  }

  package static func < (left: Digest, right: Digest) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// What an archive has already, so that it need not be read or annotated again.
package struct KnownReadings: Sendable {
  private let digests: [Digest]
  private let identities: [Digest]
  private var confirmable: [Digest] = []
  /// The ids of the rules that decide whether a statement that `mayStay` stays as it is; without
  /// any it does.
  package private(set) var decidingRules: Set<String> = []

  init(digests: [Digest], stale: Set<Digest>, identities: [Digest]) {
    self.digests = digests.filter { !stale.contains($0) }.sorted()
    self.identities = identities.sorted()
  }

  mutating func add(_ stale: (identities: [Digest], rules: Set<String>)) {
    confirmable = stale.identities.sorted()
    decidingRules = stale.rules
  }

  /// Whether a statement is there, as it was read now, and was annotated by other rules, none of
  /// which matched it that has changed since.
  package func mayStay(_ identity: Digest) -> Bool { KnownReadings.has(identity, confirmable) }

  /// How many statements came of bytes when they were last read, where all are up to date; else 0.
  package func count(of digest: Digest) -> Int {
    let first = KnownReadings.firstIndex(of: digest, digests)
    return digests[first...].prefix { $0 == digest }.count
  }

  /// Whether a statement is there, as it was read now, and was annotated by these rules.
  package func holdsStatement(_ identity: Digest) -> Bool {
    KnownReadings.has(identity, identities)
  }

  private static func has(_ digest: Digest, _ sorted: [Digest]) -> Bool {
    let first = firstIndex(of: digest, sorted)
    return first < sorted.count && sorted[first] == digest
  }

  // Where a digest stands, or would.
  private static func firstIndex(of digest: Digest, _ sorted: [Digest]) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < digest { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
