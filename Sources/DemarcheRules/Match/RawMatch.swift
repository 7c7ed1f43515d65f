import DemarcheText

/// What one occurrence of a pattern's trigger gave.
struct RawMatch {
  /// What a capture slot took.
  struct Capture {
    private var first: Int32
    private var end: Int32
    private var spanIndex: Int32

    /// Nothing.
    static let none = Capture()

    private init() {
      first = -1
      end = -1
      spanIndex = -1
    }

    init(_ tokens: Range<Int>, span: Int? = nil) {
      first = Int32(tokens.lowerBound)
      end = Int32(tokens.upperBound)
      spanIndex = span.map(Int32.init) ?? -1
    }

    /// The tokens; nil where the slot took none.
    var tokens: Range<Int>? {
      first < 0 ? nil : Range(uncheckedBounds: (Int(first), Int(end)))
    }

    /// The span, where the slot took exactly one.
    var span: Int? { spanIndex < 0 ? nil : Int(spanIndex) }
  }

  /// From the leftmost token to the rightmost.
  var tokens: Range<Int>
  let trigger: Range<Int>
  /// For each capture slot what it took.
  var captures: CaptureList
  /// The first verb group inside the trigger.
  let verb: VerbGroup?
  /// The actor was inherited by coordination, not written before the verb.
  let isInherited: Bool
  /// The spans of actors that share the subject with the captured one.
  let coSubjects: [Int]
  /// The adverbials between the verb and its object.
  var manner: Range<Int>?

  init(
    tokens: Range<Int>, trigger: Range<Int>, captures: CaptureList, verb: VerbGroup? = nil,
    isInherited: Bool = false, coSubjects: [Int] = []
  ) {
    self.tokens = tokens
    self.trigger = trigger
    self.captures = captures
    self.verb = verb
    self.isInherited = isInherited
    self.coSubjects = coSubjects
  }
}
