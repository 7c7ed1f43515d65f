import DemarcheText

/// Turns the notes of a machine's runs into a match.
struct MatchReader {
  private var captures: CaptureList
  private var triggerEnd: Int
  private let start: Int
  private var isInherited = false
  private var coSubjects: [Int] = []
  // For each slot the note that opened it; negative where it is closed.
  private var opened = InlineArray<8, Int32>(repeating: -1)
  private var openedMore: [Int32] = []
  private(set) var verb: VerbGroup?

  init(captureCount: Int, start: Int) {
    captures = CaptureList(count: captureCount)
    if captureCount > 8 { openedMore = [Int32](repeating: -1, count: captureCount - 8) }
    triggerEnd = start
    self.start = start
  }

  /// Reads what the machine's last run noted.
  mutating func read(_ machine: Machine, isRight: Bool) {
    read(machine.notes, machine, isRight: isRight)
  }

  /// Reads what a run to the right and one to the left noted.
  mutating func readBoth(_ machine: Machine) {
    read(machine.kept, machine, isRight: true)
    read(machine.notes, machine, isRight: false)
  }

  /// The first verb group inside the trigger, where a run to the right noted one.
  static func verb(_ machine: Machine) -> VerbGroup? {
    for index in 0..<machine.notes.count {
      let note = machine.notes[index]
      switch note.kind {
      case .triggerEnd: return nil
      case .verb: return machine.context.group(Int(note.first))
      default: break
      }
    }
    return nil
  }

  private mutating func read(
    _ notes: borrowing Stack<Machine.Note>, _ machine: Machine, isRight: Bool
  ) {
    var isInTrigger = isRight
    for index in 0..<notes.count {
      let note = notes[index]
      switch note.kind {
      case .triggerEnd:
        triggerEnd = Int(note.first)
        isInTrigger = false
      case .verb:
        if isInTrigger, verb == nil {
          verb = machine.context.group(Int(note.first))
        }
      case .span: break
      case .subject, .inheritedSubject:
        isInherited = note.kind == .inheritedSubject
        coSubjects = machine.coSubjects
        takeSubject(note)
      case .save:
        let slot = Int(note.slot)
        let opening = opening(slot)
        if opening < 0 {
          setOpening(slot, Int32(index))
        } else {
          close(Int(opening), index, notes)
          setOpening(slot, -1)
        }
      }
    }
  }

  private func opening(_ slot: Int) -> Int32 {
    slot < 8 ? opened[slot] : openedMore[slot - 8]
  }

  private mutating func setOpening(_ slot: Int, _ note: Int32) {
    if slot < 8 { opened[slot] = note } else { openedMore[slot - 8] = note }
  }

  // The subject is what the captures that are open take, whatever stands between.
  private mutating func takeSubject(_ subject: Machine.Note) {
    for slot in 0..<captures.count where opening(slot) >= 0 {
      let tokens = Int(subject.first)..<Int(subject.second)
      if captures[slot].tokens == nil {
        captures[slot] = RawMatch.Capture(tokens, span: Int(subject.slot))
      } else {
        add(tokens, to: slot)
      }
    }
  }

  // What a capture around the trigger takes left of it joins what it took right of it.
  private mutating func add(_ more: Range<Int>, to slot: Int) {
    guard let known = captures[slot].tokens, !more.isEmpty else { return }
    let first = min(known.lowerBound, more.lowerBound)
    captures[slot] = RawMatch.Capture(first..<max(known.upperBound, more.upperBound), span: nil)
  }

  // A capture that takes exactly a span is that span.
  private mutating func close(_ opened: Int, _ index: Int, _ notes: borrowing Stack<Machine.Note>) {
    let slot = Int(notes[index].slot)
    if captures[slot].span != nil { return extend(slot, to: Int(notes[index].first)) }
    let first = min(notes[opened].first, notes[index].first)
    let last = max(notes[opened].first, notes[index].first)
    if captures[slot].tokens != nil { return add(Int(first)..<Int(last), to: slot) }
    var span: Int?
    for place in 0..<index {
      let note = notes[place]
      switch note.kind {
      case .span, .subject, .inheritedSubject:
        if min(note.first, note.second) == first, max(note.first, note.second) == last {
          span = Int(note.slot)
        }
      default: break
      }
    }
    captures[slot] = RawMatch.Capture(Int(first)..<Int(last), span: span)
  }

  // What a capture takes left of the subject belongs to it too.
  private mutating func extend(_ slot: Int, to first: Int) {
    guard !isInherited, let tokens = captures[slot].tokens, first < tokens.lowerBound else {
      return
    }
    captures[slot] = RawMatch.Capture(first..<tokens.upperBound, span: nil)
  }

  /// The match from `first` to `end`.
  func match(from first: Int, to end: Int) -> RawMatch {
    RawMatch(
      tokens: first..<end, trigger: start..<max(triggerEnd, start), captures: captures,
      verb: verb, isInherited: isInherited, coSubjects: coSubjects)
  }
}
