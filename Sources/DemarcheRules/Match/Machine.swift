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
    var first: Int32
    var second: Int32
  }
  /// A way that is tried later.
  struct Frame {
    var instruction: Int32
    var position: Int32
    var noteCount: Int32
    /// The span that leads to the position, and where it was taken; -1 for none.
    var span: Int32 = -1
    var origin: Int32 = -1
  }

  @exclusivity(unchecked) private(set) var context: SentenceContext
  let spans: SpanTable
  let tables: MatchTables
  /// The verb group whose subject `subjectActor` asks for.
  @exclusivity(unchecked) var subjectOf: VerbGroup?
  @exclusivity(unchecked) var notes: [Note] = []
  /// The notes of the run before, where they were kept.
  @exclusivity(unchecked) private(set) var kept: [Note] = []
  /// The actors that share the subject that a run took.
  @exclusivity(unchecked) var coSubjects: [Int] = []
  @exclusivity(unchecked) var frames: [Frame] = []
  // A bit for each instruction and position that was tried.
  @exclusivity(unchecked) private var visited: [UInt64] = []
  @exclusivity(unchecked) private var width: Int
  @exclusivity(unchecked) private var furthest: Furthest?
  /// Whether the subprogram at an instruction matches from a token, where that was tried.
  @exclusivity(unchecked) private var lookaheads: [UInt64: Bool] = [:]

  init(context: SentenceContext, spans: SpanTable, tables: MatchTables) {
    self.context = context
    self.spans = spans
    self.tables = tables
    width = context.sentence.count + 1
  }

  /// Makes it a machine for another sentence of the same statement.
  func move(to context: SentenceContext) {
    guard self.context !== context else { return }
    self.context = context
    width = context.sentence.count + 1
  }

  /// The furthest point that failed runs reached, where recording is on.
  struct Furthest {
    /// The items that could have stood there.
    var items: [Int]
    var position: Int
  }

  /// Records how far runs get.
  func startRecording() { furthest = Furthest(items: [], position: -1) }

  var recorded: Furthest? { furthest.flatMap { $0.items.isEmpty ? nil : $0 } }

  /// Keeps the notes of the last run while another goes on.
  func keepNotes() { swap(&notes, &kept) }

  /// Runs `program` from `position`.
  ///
  /// - Returns: where it ended, or nil; `notes` tells what it took.
  func run(_ program: Program, from position: Int) -> Int? {
    notes.removeAll(keepingCapacity: true)
    if !coSubjects.isEmpty { coSubjects = [] }
    if !lookaheads.isEmpty { lookaheads.removeAll(keepingCapacity: true) }
    if program.hasJoins { forget(program.instructions.count) }
    return run(program.instructions, program.direction, at: 0, from: position)
  }

  // Clears what was tried by programs before.
  private func forget(_ instructionCount: Int) {
    let words = (instructionCount * width + 63) / 64
    if visited.count < words {
      visited = [UInt64](repeating: 0, count: words)
    } else {
      for index in 0..<words { visited[index] = 0 }
    }
  }

  private func run(
    _ program: [Instruction], _ direction: Program.Direction, at first: Int, from position: Int
  ) -> Int? {
    frames.removeAll(keepingCapacity: true)
    if let end = follow(program, direction, first, position) { return end }
    while let frame = frames.popLast() {
      notes.removeLast(notes.count - Int(frame.noteCount))
      if frame.span >= 0 {
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
    _ program: [Instruction], _ direction: Program.Direction, _ start: Int, _ from: Int
  ) -> Int? {
    var pc = start
    var position = from
    while true {
      let step = program[pc]
      if step.isJoin, !visit(pc, position) { return nil }
      switch step.operation {
      case .match: return position
      case .jump: pc = Int(step.a)
      case .split:
        push(Int(step.b), position)
        pc = Int(step.a)
      case .save:
        notes.append(Note(kind: .save, slot: step.a, first: Int32(position), second: 0))
        pc += 1
      case .triggerEnd:
        notes.append(Note(kind: .triggerEnd, slot: 0, first: Int32(position), second: 0))
        pc += 1
      default:
        guard let next = take(step, position, direction, pc, program) else {
          if furthest != nil { fail(step, position, direction) }
          return nil
        }
        position = next
        pc += 1
      }
    }
  }

  // Whether the pair is tried for the first time.
  private func visit(_ pc: Int, _ position: Int) -> Bool {
    let bit = pc * width + position - context.sentence.lowerBound
    let mask: UInt64 = 1 << UInt64(bit & 63)
    guard visited[bit >> 6] & mask == 0 else { return false }
    visited[bit >> 6] |= mask
    return true
  }

  private func fail(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction
  ) {
    guard let furthest, step.item >= 0 else { return }
    let isFurther =
      furthest.items.isEmpty
      || (direction == .right ? position > furthest.position : position < furthest.position)
    if isFurther {
      self.furthest = Furthest(items: [Int(step.item)], position: position)
    } else if position == furthest.position, !furthest.items.contains(Int(step.item)) {
      self.furthest?.items.append(Int(step.item))
    }
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
    case .right: position < context.sentence.upperBound ? position + 1 : nil
    case .left: position > context.sentence.lowerBound ? position - 1 : nil
    }
  }

  private func matchesHere(_ program: [Instruction], _ pc: Int, token: Int) -> Bool {
    let key = UInt64(UInt32(pc)) << 32 | UInt64(UInt32(token))
    if let known = lookaheads[key] { return known }
    let inner = Machine(context: context, spans: spans, tables: tables)
    swap(&inner.lookaheads, &lookaheads)
    inner.forget(program.count)
    let end = inner.run(program, .right, at: pc, from: token)
    swap(&inner.lookaheads, &lookaheads)
    lookaheads[key] = end != nil
    return end != nil
  }

  // What one consuming instruction takes from `position`: the new position, or nil.
  private func take(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction, _ pc: Int,
    _ program: [Instruction]
  ) -> Int? {
    switch step.operation {
    case .word:
      guard let next = oneToken(direction, position) else { return nil }
      return isWord(step, min(position, next)) ? next : nil
    case .tokenClass:
      guard let next = oneToken(direction, position) else { return nil }
      return allows(MatchTables.classes[Int(step.a)], min(position, next)) ? next : nil
    case .not:
      guard let next = oneToken(direction, position),
        !matchesHere(program, Int(step.a), token: min(next, position))
      else { return nil }
      return next
    case .sentenceStart: return position == context.sentence.lowerBound ? position : nil
    case .sentenceEnd: return isAtEnd(position) ? position : nil
    case .verb: return takeVerb(Int(step.a), position, direction)
    case .span: return takeSpan(Int(step.a), position, direction, pc)
    case .subjectActor: return takeSubject(Int(step.a), position, pc, direction)
    case .chunk: return takeChunk(MatchTables.chunks[Int(step.a)], position, direction, pc)
    case .gap: return takeGap(Int(step.a), position, direction, pc)
    default: return nil
    }
  }

  private func isWord(_ step: Instruction, _ index: Int) -> Bool {
    let token = context.analysis.tokens[index]
    let word = UInt32(bitPattern: step.b)
    guard token.word == word else {
      return word == tables.genitive && token.flags.contains(.genitive)
    }
    if word == tables.genitive { return token.flags.contains(.genitive) }
    let policy = tables.policies[Int(step.a)]
    if policy == .folded { return true }
    return policy.allows(
      token, written: tables.literals[Int(step.a)].written, utf8: context.analysis.utf8)
  }

  private func isAtEnd(_ position: Int) -> Bool {
    position == context.sentence.upperBound || position == context.chunker.restEnd
  }

  private func allows(_ kind: PatternItem.TokenClass, _ token: Int) -> Bool {
    guard kind.allows(context.flags(token)) else { return false }
    // "The" that begins a sentence is capitalised for its place, not as part of a name.
    return kind != .capitalised || token != context.sentence.lowerBound
      || context.classes(token).subtracting(.verbal).isEmpty
  }

  private func takeVerb(
    _ index: Int, _ position: Int, _ direction: Program.Direction
  ) -> Int? {
    let test = tables.verbs[index]
    if direction == .left {
      guard position > context.sentence.lowerBound,
        let group = context.verbGroup(head: position - 1, lemma: test.lemma, where: test.accepts)
      else { return nil }
      note(group)
      return group.tokens.lowerBound
    }
    var head = position
    let limit = min(position + 10, context.sentence.upperBound)
    while head < limit {
      if let group = context.verbGroup(
        head: head, lemma: test.lemma,
        where: { $0.tokens.lowerBound <= position && test.accepts($0) })
      {
        note(group)
        return head + 1
      }
      head += 1
    }
    return nil
  }

  private func note(_ group: VerbGroup) {
    notes.append(
      Note(kind: .verb, slot: 0, first: Int32(group.head), second: Int32(group.form.number)))
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
      let flags = context.flags(min(current, next))
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
    if frames.count - first > 1 { frames[first...].reverse() }
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
