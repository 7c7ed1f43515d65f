import DemarcheText

/// With what the way from an instruction on can begin: a sieve that may let too much through, but
/// never holds back what matches.
struct Opening: Sendable, Hashable, BitwiseCopyable {
  /// A bit for each word; several words share one, and so it is with verbs and types of spans.
  var words: UInt64 = 0
  /// A bit for each verb, by its lemma.
  var verbs: UInt64 = 0
  /// A bit for each type of spans.
  var spans: UInt64 = 0
  /// How a token may look; with the highest bit the way can begin with anything.
  var flags: UInt64 = 0

  /// A way that can begin with anything, or with nothing.
  static let open = Opening(flags: 1 << 63)

  var isOpen: Bool { flags >> 63 != 0 }

  @inline(__always)
  static func bit(_ word: UInt32) -> UInt64 { 1 << UInt64((word &* 0x9E37_79B1) >> 26) }

  @inline(__always)
  static func bit(type: Int) -> UInt64 { 1 << UInt64(type & 63) }

  func union(_ other: Opening) -> Opening {
    Opening(
      words: words | other.words, verbs: verbs | other.verbs, spans: spans | other.spans,
      flags: flags | other.flags)
  }
}

extension Opening {
  /// With what a trigger can begin, in bits.
  init(_ start: TriggerStart, withGenitive: Bool) {
    self = withGenitive || !start.spans.isEmpty || !start.classes.isEmpty ? .open : Opening()
    for word in start.words { words |= Opening.bit(UInt32(truncatingIfNeeded: word)) }
    for verb in start.verbs { verbs |= Opening.bit(UInt32(truncatingIfNeeded: verb)) }
  }

  /// With what a token of a class can begin.
  init(_ kind: PatternItem.TokenClass) {
    self.init()
    switch kind {
    case .capitalised: flags = UInt64(TokenFlags.capitalised.rawValue)
    case .upper: flags = UInt64(TokenFlags.upper.rawValue)
    case .lower: flags = UInt64(TokenFlags.lower.rawValue)
    case .number: flags = UInt64(TokenFlags.number.rawValue)
    case .punctuation: flags = UInt64(TokenFlags.punctuation.rawValue)
    case .any: self = .open
    }
  }
}

extension Program {
  /// Notes at each instruction at which a way begins what it can begin with, when all are there.
  mutating func noteOpenings(_ lexis: inout Lexis) {
    let openings = openings(lexis)
    var isBeginning = [Bool](repeating: false, count: instructions.count)
    isBeginning[0] = true
    for step in instructions where step.operation == .split || step.operation == .not {
      isBeginning[Int(step.a)] = true
      if step.operation == .split { isBeginning[Int(step.b)] = true }
    }
    for index in instructions.indices where isBeginning[index] {
      instructions[index].opening = lexis.opening(openings[index])
    }
  }

  // From the end on, as every way leads forward.
  private func openings(_ lexis: Lexis) -> [Opening] {
    var openings = [Opening](repeating: .open, count: instructions.count + 1)
    for (index, step) in instructions.enumerated().reversed() {
      let (a, b) = (Int(step.a), Int(step.b))
      openings[index] =
        switch step.operation {
        case .word: Opening(words: Opening.bit(UInt32(bitPattern: step.b)))
        case .verb: Opening(verbs: Opening.bit(lexis.verbs[a].lemma))
        case .span: Opening(spans: Opening.bit(type: lexis.spanTests[a].type))
        case .tokenClass: Opening(MatchTables.classes[a])
        case .save, .triggerEnd, .sentenceStart, .sentenceEnd: openings[index + 1]
        case .jump: a > index ? openings[a] : .open
        case .split: a > index && b > index ? openings[a].union(openings[b]) : .open
        // A subject may stand elsewhere, and a chunk or a gap may be empty.
        case .subjectActor, .chunk, .gap, .not, .match: .open
        }
    }
    return openings
  }
}
