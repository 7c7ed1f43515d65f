import DemarcheText

/// Runs programs over the tokens of one sentence by backtracking.
///
/// A pair of instruction and position is tried once, and so is what a `!` looks at, however deep
/// they nest; the first success in the order of the pattern is the answer.
///
/// A class so that its memory serves all runs in a statement; on one thread, and nothing it calls
/// comes back to it, so that exclusive access needs no check.
///
/// - Source: the bounded backtracker of RE2 (Russ Cox, "Regular Expression Matching in the Wild").
final class Machine {
  /// What a run recorded on its way.
  struct Note {
    enum Kind: UInt8 { case save, triggerEnd, verb, span, subject, inheritedSubject }
    var kind: Kind
    /// The capture of a `save`, the span of a `span` or subject.
    var slot: Int32
    /// Where it begins; of a verb the number of its group.
    var first: Int32
    var second: Int32
  }
  /// A way that is tried later.
  struct Frame {
    var instruction: Int32
    var position: Int32
    var noteCount: Int32
    /// The span that leads to the position, and where it was taken; -1 for none. Of a verb its group
    /// and `verb`.
    var span: Int32 = -1
    var origin: Int32 = -1

    static let verb = -2
  }

  @exclusivity(unchecked) private(set) var context: SentenceContext
  let analysis: TextAnalysis
  @exclusivity(unchecked) private(set) var first: Int
  @exclusivity(unchecked) private(set) var end: Int
  let spans: SpanTable
  let tables: MatchTables
  /// The verb group whose subject `subjectActor` asks for.
  @exclusivity(unchecked) var subjectOf: VerbGroup?
  @exclusivity(unchecked) var notes = Stack<Note>()
  /// The notes of the run before, where they were kept.
  @exclusivity(unchecked) private(set) var kept = Stack<Note>()
  /// The actors that share the subject that a run took.
  @exclusivity(unchecked) var coSubjects: [Int] = []
  @exclusivity(unchecked) var frames = Stack<Frame>()
  /// What stands where a way was asked for last.
  @exclusivity(unchecked) var look = Look()
  @exclusivity(unchecked) private var visits = Visits()
  @exclusivity(unchecked) private var width: Int
  /// Whether the subprogram at an instruction matches from a token, where that was tried.
  @exclusivity(unchecked) private var lookaheads: [UInt64: Bool] = [:]
  // What runs subprograms of more than one item.
  @exclusivity(unchecked) private var inner: Machine?

  init(context: SentenceContext, spans: SpanTable, tables: MatchTables) {
    self.context = context
    self.spans = spans
    self.tables = tables
    analysis = context.analysis
    first = context.sentence.lowerBound
    end = context.sentence.upperBound
    width = context.sentence.count + 1
  }

  /// Makes it a machine for another sentence of the same statement.
  func move(to context: SentenceContext) {
    guard self.context !== context else { return }
    self.context = context
    first = context.sentence.lowerBound
    end = context.sentence.upperBound
    width = end - first + 1
    look = Look()
  }

  /// Keeps the notes of the last run while another goes on.
  func keepNotes() { swap(&notes, &kept) }

  /// Runs `program` from `position`.
  ///
  /// - Returns: where it ended, or nil; `notes` tells what it took.
  func run(_ program: Program, from position: Int) -> Int? {
    notes.cut(to: 0)
    if !coSubjects.isEmpty { coSubjects = [] }
    if !lookaheads.isEmpty { lookaheads.removeAll(keepingCapacity: true) }
    let instructions = program.instructions
    guard mayBegin(instructions[0], position, program.direction) else { return nil }
    if program.hasJoins { visits.clear(instructions.count * width) }
    return run(instructions.span, program.direction, at: 0, from: position)
  }

  private func run(
    _ program: Swift.Span<Instruction>, _ direction: Program.Direction, at first: Int,
    from position: Int
  ) -> Int? {
    frames.cut(to: 0)
    if let end = follow(program, direction, first, position) { return end }
    while let frame = frames.popLast() {
      notes.cut(to: Int(frame.noteCount))
      if frame.origin == Frame.verb {
        note(Int(frame.span))
      } else if frame.span >= 0 {
        notes.append(
          Note(kind: .span, slot: frame.span, first: frame.origin, second: frame.position))
      }
      if let end = follow(program, direction, Int(frame.instruction), Int(frame.position)) {
        return end
      }
    }
    return nil
  }

  // Follows one path until it matches or fails; what else could be tried goes on the stack.
  private func follow(
    _ program: Swift.Span<Instruction>, _ direction: Program.Direction, _ start: Int, _ from: Int
  ) -> Int? {
    var pc = start
    var position = from
    while true {
      let step = program[pc]
      if step.isJoin, !visits.insert(pc * width + position - first) { return nil }
      switch step.operation {
      case .match: return position
      case .jump: pc = Int(step.a)
      case .split:
        guard let way = way(step, position, direction, program) else { return nil }
        pc = way
      case .save:
        notes.append(Note(kind: .save, slot: step.a, first: Int32(position), second: 0))
        pc += 1
      case .triggerEnd:
        notes.append(Note(kind: .triggerEnd, slot: 0, first: Int32(position), second: 0))
        pc += 1
      case .word:
        let token = direction == .right ? position : position - 1
        guard token >= first, token < end, isWord(step, token) else { return nil }
        position = direction == .right ? position + 1 : token
        pc += 1
      case .tokenClass:
        let token = direction == .right ? position : position - 1
        guard token >= first, token < end, allows(MatchTables.classes[Int(step.a)], token) else {
          return nil
        }
        position = direction == .right ? position + 1 : token
        pc += 1
      default:
        guard let next = take(step, position, direction, pc, program) else { return nil }
        position = next
        pc += 1
      }
    }
  }

  // Where to go on at a split; where both ways may begin, the second is tried later.
  @inline(__always)
  private func way(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction,
    _ program: Swift.Span<Instruction>
  ) -> Int? {
    let (first, second) = (Int(step.a), Int(step.b))
    guard mayBegin(program[first], position, direction) else {
      return mayBegin(program[second], position, direction) ? second : nil
    }
    if mayBegin(program[second], position, direction) { push(second, position) }
    return first
  }

  func push(_ pc: Int, _ position: Int, span: Int = -1, origin: Int = -1) {
    frames.append(
      Frame(
        instruction: Int32(pc), position: Int32(position), noteCount: Int32(notes.count),
        span: Int32(span), origin: Int32(origin)))
  }

  // Tries several ends; the first is taken now, the others later, in order.
  func choose(_ ends: [Int], _ pc: Int) -> Int? {
    guard let first = ends.first else { return nil }
    for end in ends.dropFirst().reversed() { push(pc + 1, end) }
    return first
  }

  private func oneToken(_ direction: Program.Direction, _ position: Int) -> Int? {
    switch direction {
    case .right: position < end ? position + 1 : nil
    case .left: position > first ? position - 1 : nil
    }
  }

  private func matchesHere(_ program: Swift.Span<Instruction>, _ pc: Int, token: Int) -> Bool {
    guard mayBegin(program[pc], token, .right) else { return false }
    if let simple = matchesOneToken(program, pc, token) { return simple }
    let key = UInt64(UInt32(pc)) << 32 | UInt64(UInt32(token))
    if let known = lookaheads[key] { return known }
    let inner = innerMachine()
    swap(&inner.lookaheads, &lookaheads)
    inner.notes.cut(to: 0)
    inner.visits.clear(program.count * width)
    let end = inner.run(program, .right, at: pc, from: token)
    swap(&inner.lookaheads, &lookaheads)
    lookaheads[key] = end != nil
    return end != nil
  }

  private func innerMachine() -> Machine {
    if let inner {
      inner.move(to: context)
      return inner
    }
    let machine = Machine(context: context, spans: spans, tables: tables)
    inner = machine
    return machine
  }

  // Whether alternatives of one token or span each match; nil where one that begins to is more.
  private func matchesOneToken(
    _ program: Swift.Span<Instruction>, _ pc: Int, _ token: Int
  ) -> Bool? {
    let step = program[pc]
    let fits: Bool
    switch step.operation {
    case .split:
      for way in [step.a, step.b] where mayBegin(program[Int(way)], token, .right) {
        let matches = matchesOneToken(program, Int(way), token)
        if matches != false { return matches }
      }
      return false
    case .word: fits = token < end && isWord(step, token)
    case .tokenClass: fits = token < end && allows(MatchTables.classes[Int(step.a)], token)
    // Before an actor an article may stand.
    case .span where tables.spanTests[Int(step.a)].type != tables.actorType:
      fits = token < end && beginsSpan(Int(step.a), token)
    default: return nil
    }
    guard fits else { return false }
    var next = pc + 1
    while program[next].operation == .jump { next = Int(program[next].a) }
    return program[next].operation == .match ? true : nil
  }

  // What one consuming instruction takes from `position`: the new position, or nil.
  private func take(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction, _ pc: Int,
    _ program: Swift.Span<Instruction>
  ) -> Int? {
    switch step.operation {
    case .not:
      guard let next = oneToken(direction, position),
        !matchesHere(program, Int(step.a), token: min(next, position))
      else { return nil }
      return next
    case .sentenceStart: return position == first ? position : nil
    case .sentenceEnd: return isAtEnd(position) ? position : nil
    case .verb: return takeVerb(Int(step.a), position, direction, pc)
    case .span: return takeSpan(Int(step.a), position, direction, pc)
    case .subjectActor: return takeSubject(step, position, pc, direction)
    case .chunk: return takeChunk(MatchTables.chunks[Int(step.a)], position, direction, pc)
    case .gap: return takeGap(Int(step.a), position, direction, pc)
    default: return nil
    }
  }

  @inline(__always)
  private func isWord(_ step: Instruction, _ index: Int) -> Bool {
    let token = analysis.tokens[index]
    let word = UInt32(bitPattern: step.b)
    if word == tables.genitive {
      guard token.flags.contains(.genitive) else { return false }
    } else if token.word != word {
      return false
    }
    let policy = tables.policies[Int(step.a)]
    if policy == .folded { return true }
    return policy.allows(
      token, written: tables.literals[Int(step.a)].written, utf8: analysis.utf8)
  }

  private func isAtEnd(_ position: Int) -> Bool {
    position == end || position == context.chunker.restEnd
  }

  private func allows(_ kind: PatternItem.TokenClass, _ token: Int) -> Bool {
    guard kind.allows(analysis.tokens[token].flags) else { return false }
    // "The" that begins a sentence is capitalised for its place, not as part of a name.
    return kind != .capitalised || token != first
      || context.classes(token).subtracting(.verbal).isEmpty
  }

  private func takeVerb(
    _ index: Int, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    let test = tables.verbs[index]
    if direction == .left {
      guard position > first else { return nil }
      let group = context.verbGroup(head: position - 1, test, from: position)
      if group < 0 { return nil }
      note(group)
      return context.group(group).tokens.lowerBound
    }
    let firstFrame = frames.count
    var best = -1
    var bestEnd = position
    var head = position
    while head < end {
      let group = context.verbGroup(head: head, test, from: position)
      if group >= 0 {
        if best < 0 {
          (best, bestEnd) = (group, head + 1)
        } else {
          push(pc + 1, head + 1, span: group, origin: Frame.verb)
        }
      }
      // What stands between the group's first word and its head is of these.
      if !context.mayStandInGroup(head) { break }
      head += 1
    }
    if best < 0 { return nil }
    frames.reverse(from: firstFrame)
    note(best)
    return bestEnd
  }

  private func note(_ group: Int) {
    notes.append(Note(kind: .verb, slot: 0, first: Int32(group), second: 0))
  }

  // Fewest tokens first; not across ";", quotation marks, or brackets opened or closed outside.
  private func takeGap(
    _ limit: Int, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    let first = frames.count
    var current = position
    var depth = 0
    for _ in 0..<limit {
      guard let next = oneToken(direction, current) else { break }
      let flags = analysis.tokens[min(current, next)].flags
      let opens = direction == .right ? TokenFlags.openBracket : .closeBracket
      let closes = direction == .right ? TokenFlags.closeBracket : .openBracket
      if !flags.isDisjoint(with: [.openQuote, .closeQuote]) { break }
      if context.chunker.isSemicolonToken(min(current, next)) { break }
      if flags.contains(opens) { depth += 1 }
      if flags.contains(closes) {
        guard depth > 0 else { break }
        depth -= 1
      }
      current = next
      if depth == 0 { push(pc + 1, current) }
    }
    // The stack gives back what was put there last.
    frames.reverse(from: first)
    return position
  }
}

extension PatternItem.TokenClass {
  /// Whether a token that looks so can be of the class.
  func allows(_ flags: TokenFlags) -> Bool {
    switch self {
    case .capitalised: flags.contains(.capitalised) && flags.contains(.word)
    case .upper: flags.contains(.upper)
    case .lower: flags.contains(.lower) && flags.contains(.word)
    case .number: flags.contains(.number)
    case .any: true
    case .punctuation: flags.contains(.punctuation)
    }
  }
}
