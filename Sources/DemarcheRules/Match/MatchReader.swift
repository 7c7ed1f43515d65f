import DemarcheText

/// Turns the notes of a machine's runs into a match.
struct MatchReader {
  private var captures: [RawMatch.Capture]
  private var triggerEnd: Int
  private let start: Int
  private var isInherited = false
  private var coSubjects: [Int] = []
  private(set) var verb: VerbGroup?

  init(captureCount: Int, start: Int) {
    captures = []
    captures.reserveCapacity(captureCount)
    for _ in 0..<captureCount { captures.append(.none) }
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
    for note in machine.notes {
      switch note.kind {
      case .triggerEnd: return nil
      case .verb: return group(note, machine)
      default: break
      }
    }
    return nil
  }

  private static func group(_ note: Machine.Note, _ machine: Machine) -> VerbGroup? {
    machine.context.verbGroups(head: Int(note.first)).first {
      $0.form.number == Int(note.second)
    }
  }

  private mutating func read(_ notes: [Machine.Note], _ machine: Machine, isRight: Bool) {
    var isInTrigger = isRight
    for index in notes.indices {
      let note = notes[index]
      switch note.kind {
      case .triggerEnd:
        triggerEnd = Int(note.first)
        isInTrigger = false
      case .verb:
        if isInTrigger, verb == nil {
          verb = MatchReader.group(note, machine)
        }
      case .span: break
      case .subject, .inheritedSubject:
        isInherited = note.kind == .inheritedSubject
        coSubjects = machine.coSubjects
        takeSubject(notes, index)
      case .save:
        if let opened = MatchReader.opening(of: index, notes) { close(opened, index, notes) }
      }
    }
  }

  // The note that opened the capture which the note at `index` closes; nil where that opens one.
  private static func opening(of index: Int, _ notes: [Machine.Note]) -> Int? {
    let slot = notes[index].slot
    var opened: Int?
    for place in 0..<index where notes[place].kind == .save && notes[place].slot == slot {
      opened = opened == nil ? place : nil
    }
    return opened
  }

  // The subject is what the captures that are open take, whatever stands between.
  private mutating func takeSubject(_ notes: [Machine.Note], _ index: Int) {
    let subject = notes[index]
    for place in 0..<index where notes[place].kind == .save {
      let slot = notes[place].slot
      var isOpen = true
      for later in place + 1..<index where notes[later].kind == .save && notes[later].slot == slot {
        isOpen.toggle()
      }
      guard isOpen, MatchReader.opening(of: place, notes) == nil else { continue }
      captures[Int(slot)] = RawMatch.Capture(
        Int(subject.first)..<Int(subject.second), span: Int(subject.slot))
    }
  }

  // A capture that takes exactly a span is that span.
  private mutating func close(_ opened: Int, _ index: Int, _ notes: [Machine.Note]) {
    let slot = Int(notes[index].slot)
    guard captures[slot].span == nil else { return }
    let first = min(notes[opened].first, notes[index].first)
    let last = max(notes[opened].first, notes[index].first)
    var span: Int?
    for note in notes[..<index] {
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

  /// The match from `first` to `end`.
  func match(from first: Int, to end: Int) -> RawMatch {
    RawMatch(
      tokens: first..<end, trigger: start..<max(triggerEnd, start), captures: captures,
      verb: verb, isInherited: isInherited, coSubjects: coSubjects)
  }
}
