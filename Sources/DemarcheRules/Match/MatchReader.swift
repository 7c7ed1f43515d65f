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

  /// Reads what the machine's last run noted.
  mutating func read(_ machine: Machine, isRight: Bool) {
    var open: [(slot: Int, first: Int)] = []
    var isInTrigger = isRight
    for (index, note) in machine.notes.enumerated() {
      switch note.kind {
      case .triggerEnd:
        triggerEnd = Int(note.first)
        isInTrigger = false
      case .verb:
        if isInTrigger, verb == nil {
          verb = machine.context.verbGroups(head: Int(note.first)).first {
            $0.form.number == Int(note.second)
          }
        }
      case .span: break
      case .subject, .inheritedSubject:
        isInherited = note.kind == .inheritedSubject
        coSubjects = machine.coSubjects
        for (slot, _) in open {
          captures[slot] = Int(note.first)..<Int(note.second)
          spans[slot] = Int(note.slot)
        }
      case .save:
        guard let place = open.lastIndex(where: { $0.slot == Int(note.slot) }) else {
          open.append((Int(note.slot), Int(note.first)))
          continue
        }
        close(open.remove(at: place), at: Int(note.first), machine.notes[..<index])
      }
    }
  }

  // A capture that takes exactly a span is that span.
  private mutating func close(
    _ opened: (slot: Int, first: Int), at end: Int, _ notes: ArraySlice<Machine.Note>
  ) {
    guard captures[opened.slot] == nil || spans[opened.slot] == nil else { return }
    let first = Int32(min(opened.first, end))
    let last = Int32(max(opened.first, end))
    captures[opened.slot] = Int(first)..<Int(last)
    let span = notes.last { note in
      switch note.kind {
      case .span, .subject, .inheritedSubject:
        min(note.first, note.second) == first && max(note.first, note.second) == last
      default: false
      }
    }
    spans[opened.slot] = span.map { Int($0.slot) }
  }

  /// The match from `first` to `end`.
  func match(from first: Int, to end: Int) -> RawMatch {
    RawMatch(
      tokens: first..<end, trigger: start..<max(triggerEnd, start), captures: captures,
      spans: spans, verb: verb, isInherited: isInherited,
      coSubjects: coSubjects)
  }
}
