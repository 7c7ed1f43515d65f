import DemarcheText

/// Turns the notes of a machine's runs into a match.
struct MatchReader {
  private var captures: [Range<Int>?]
  private var spans: [Int?]
  private var triggerEnd: Int
  private let start: Int
  private var isInherited = false
  private var coSubjects: [Int] = []
  private(set) var verb: VerbGroup?

  init(captureCount: Int, start: Int) {
    captures = [Range<Int>?](repeating: nil, count: captureCount)
    spans = [Int?](repeating: nil, count: captureCount)
    triggerEnd = start
    self.start = start
  }

  mutating func read(_ notes: [Machine.Note], context: SentenceContext, isRight: Bool) {
    var open: [Int: Int] = [:]
    var isInTrigger = isRight
    var inside: [(span: Int, first: Int, second: Int)] = []
    for note in notes {
      switch note.kind {
      case .triggerEnd:
        triggerEnd = note.first
        isInTrigger = false
      case .verb:
        if isInTrigger, verb == nil {
          let form = VerbForm.Kind.allCases[note.second]
          verb = context.verbGroups(head: note.first).first { $0.form == form }
        }
      case .span:
        inside.append((note.slot, min(note.first, note.second), max(note.first, note.second)))
      case .subject:
        isInherited = note.second < 0
        coSubjects = note.others
        inside.append((note.slot, note.first, abs(note.second)))
        for slot in open.keys { captures[slot] = note.first..<abs(note.second) }
        for slot in open.keys { spans[slot] = note.slot }
      case .save:
        guard let first = open.removeValue(forKey: note.slot) else {
          open[note.slot] = note.first
          continue
        }
        if captures[note.slot] == nil || spans[note.slot] == nil {
          let range = min(first, note.first)..<max(first, note.first)
          captures[note.slot] = range
          spans[note.slot] =
            inside.last { $0.first == range.lowerBound && $0.second == range.upperBound }?.span
        }
      }
    }
  }

  func match(from first: Int, to end: Int) -> RawMatch {
    RawMatch(
      tokens: first..<end, trigger: start..<max(triggerEnd, start), captures: captures,
      spans: spans, verb: verb, isInherited: isInherited,
      coSubjects: coSubjects)
  }
}
