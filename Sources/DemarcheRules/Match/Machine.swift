import DemarcheText

/// Runs programs over the tokens of one sentence by backtracking.
///
/// A pair of instruction and position is tried once, and so is what a `!` looks at, however deep
/// they nest; the first success in the order of the pattern is the answer.
///
/// - Source: the bounded backtracker of RE2 (Russ Cox, "Regular Expression Matching in the Wild").
struct Machine {
  /// What a run recorded on its way.
  struct Note {
    enum Kind { case save, triggerEnd, verb, span, subject }
    var kind: Kind
    var slot: Int
    var first: Int
    var second: Int
    /// Of a subject, the actors that share it.
    var others: [Int] = []
  }
  private struct Frame {
    var instruction: Int32
    var position: Int32
    var noteCount: Int32
  }

  let context: SentenceContext
  let spans: SpanTable
  let lexis: Lexis
  let actorType: Int
  /// The verb group whose subject `subjectActor` asks for.
  var subjectOf: VerbGroup?
  private(set) var notes: [Note] = []
  private var frames: [Frame] = []
  private var visited: Set<UInt64> = []
  private var furthest: Furthest?
  /// Whether the subprogram at an instruction matches from a token, where that was tried.
  private var lookaheads: [UInt64: Bool] = [:]

  init(context: SentenceContext, spans: SpanTable, lexis: Lexis, actorType: Int) {
    self.context = context
    self.spans = spans
    self.lexis = lexis
    self.actorType = actorType
  }

  /// The furthest point that failed runs reached, where recording is on.
  struct Furthest {
    /// The items that could have stood there.
    var items: [Int]
    var position: Int
  }

  /// Records how far runs get.
  mutating func startRecording() { furthest = Furthest(items: [], position: -1) }

  var recorded: Furthest? { furthest.flatMap { $0.items.isEmpty ? nil : $0 } }

  /// Runs `program` from `position`.
  ///
  /// - Returns: where it ended, or nil; `notes` tells what it took.
  mutating func run(_ program: Program, from position: Int) -> Int? {
    notes.removeAll(keepingCapacity: true)
    lookaheads.removeAll(keepingCapacity: true)
    return run(program, at: 0, from: position)
  }

  private mutating func run(_ program: Program, at first: Int, from position: Int) -> Int? {
    frames = [Frame(instruction: Int32(first), position: Int32(position), noteCount: 0)]
    visited.removeAll(keepingCapacity: true)
    while let frame = frames.popLast() {
      notes.removeLast(notes.count - Int(frame.noteCount))
      if let end = follow(program, Int(frame.instruction), Int(frame.position)) { return end }
    }
    return nil
  }

  // Follows one path until it matches or fails; what else could be tried goes on the stack.
  private mutating func follow(_ program: Program, _ start: Int, _ from: Int) -> Int? {
    var pc = start
    var position = from
    while true {
      let key = Machine.key(pc, position)
      guard visited.insert(key).inserted else { return nil }
      let step = program.instructions[pc]
      switch step.operation {
      case .match: return position
      case .jump: pc = Int(step.a)
      case .split:
        push(Int(step.b), position)
        pc = Int(step.a)
      case .save:
        notes.append(Note(kind: .save, slot: Int(step.a), first: position, second: 0))
        pc += 1
      case .triggerEnd:
        notes.append(Note(kind: .triggerEnd, slot: 0, first: position, second: 0))
        pc += 1
      case .not:
        guard let next = oneToken(program.direction, position),
          !matchesHere(program, Int(step.a), token: min(next, position))
        else { return fail(step, position, program) }
        position = next
        pc += 1
      default:
        guard let next = take(step, position, program.direction, pc) else {
          return fail(step, position, program)
        }
        position = next
        pc += 1
      }
    }
  }

  private mutating func fail(_ step: Instruction, _ position: Int, _ program: Program) -> Int? {
    guard let furthest, step.item >= 0 else { return nil }
    let isFurther =
      furthest.items.isEmpty
      || (program.direction == .right ? position > furthest.position : position < furthest.position)
    if isFurther {
      self.furthest = Furthest(items: [Int(step.item)], position: position)
    } else if position == furthest.position, !furthest.items.contains(Int(step.item)) {
      self.furthest?.items.append(Int(step.item))
    }
    return nil
  }

  private mutating func push(_ pc: Int, _ position: Int) {
    frames.append(
      Frame(
        instruction: Int32(pc), position: Int32(position), noteCount: Int32(notes.count)))
  }

  // Tries several ends; the first is taken now, the others later, in order.
  private mutating func choose(_ ends: [Int], _ pc: Int) -> Int? {
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

  private static func key(_ pc: Int, _ position: Int) -> UInt64 {
    UInt64(UInt32(pc)) << 32 | UInt64(UInt32(position))
  }

  private mutating func matchesHere(_ program: Program, _ pc: Int, token: Int) -> Bool {
    let key = Machine.key(pc, token)
    if let known = lookaheads[key] { return known }
    var inner = Machine(context: context, spans: spans, lexis: lexis, actorType: actorType)
    swap(&inner.lookaheads, &lookaheads)
    let end = inner.run(
      Program(direction: .right, instructions: program.instructions), at: pc, from: token)
    swap(&inner.lookaheads, &lookaheads)
    lookaheads[key] = end != nil
    return end != nil
  }

  // What one consuming instruction takes from `position`: the new position, or nil.
  private mutating func take(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    switch step.operation {
    case .word:
      guard let next = oneToken(direction, position) else { return nil }
      let token = context.analysis.tokens[min(position, next)]
      let literal = lexis.literals[Int(step.a)]
      if literal.word == lexis.genitive { return token.flags.contains(.genitive) ? next : nil }
      guard token.word == literal.word,
        literal.policy.allows(token, written: literal.written, utf8: context.analysis.utf8)
      else { return nil }
      return next
    case .tokenClass:
      guard let next = oneToken(direction, position) else { return nil }
      let kind = PatternItem.TokenClass.allCases[Int(step.a)]
      return allows(kind, min(position, next)) ? next : nil
    case .sentenceStart: return position == context.sentence.lowerBound ? position : nil
    case .sentenceEnd: return isAtEnd(position) ? position : nil
    case .verb: return takeVerb(lexis.verbs[Int(step.a)], position, direction, pc)
    case .span: return takeSpan(lexis.spanTests[Int(step.a)], position, direction, pc)
    case .subjectActor: return takeSubject(lexis.spanTests[Int(step.a)], position, pc, direction)
    case .chunk:
      let chunk = PatternItem.Chunk.allCases[Int(step.a)]
      return choose(chunkEnds(chunk, position, direction), pc)
    case .gap: return choose(gapEnds(Int(step.a), position, direction), pc)
    default: return nil
    }
  }

  private func isAtEnd(_ position: Int) -> Bool {
    position == context.sentence.upperBound || position == context.chunker.restEnd
  }

  private func allows(_ kind: PatternItem.TokenClass, _ token: Int) -> Bool {
    let flags = context.flags(token)
    switch kind {
    case .capitalised:
      // "The" that begins a sentence is capitalised for its place, not as part of a name.
      return flags.contains(.capitalised) && flags.contains(.word)
        && (token != context.sentence.lowerBound
          || context.classes(token).subtracting([.verbForm, .finiteForm]).isEmpty)
    case .upper: return flags.contains(.upper)
    case .lower: return flags.contains(.lower) && flags.contains(.word)
    case .number: return flags.contains(.number)
    case .any: return true
    case .punctuation: return flags.contains(.punctuation)
    }
  }

  private mutating func takeVerb(
    _ test: VerbTest, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    if direction == .left {
      guard position > context.sentence.lowerBound else { return nil }
      let groups = context.verbGroups(head: position - 1, lemma: test.lemma)
      guard let group = groups.first(where: test.accepts) else { return nil }
      notes.append(Note(kind: .verb, slot: 0, first: group.head, second: formNumber(group.form)))
      return group.tokens.lowerBound
    }
    var head = position
    while head < context.sentence.upperBound, head < position + 10 {
      for group in context.verbGroups(head: head, lemma: test.lemma)
      where test.accepts(group) && group.tokens.lowerBound <= position {
        notes.append(Note(kind: .verb, slot: 0, first: head, second: formNumber(group.form)))
        return head + 1
      }
      head += 1
    }
    return nil
  }

  private func formNumber(_ form: VerbForm.Kind) -> Int {
    VerbForm.Kind.allCases.firstIndex(of: form) ?? 0
  }

  private mutating func takeSpan(
    _ test: SpanTest, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    var ends: [(end: Int, span: Int)] = []
    let isActor = test.type == actorType
    switch direction {
    case .right:
      for span in spans.starting(at: position, type: test.type) where passes(span, test) {
        ends.append((spans.spans[span].tokens.upperBound, span))
      }
      if isActor, position + 1 < context.sentence.upperBound,
        context.classes(position).contains(.definite)
      {
        for span in spans.starting(at: position + 1, type: test.type) where passes(span, test) {
          ends.append((spans.spans[span].tokens.upperBound, span))
        }
      }
      ends.removeAll { $0.end > context.sentence.upperBound }
    case .left:
      for span in spans.ending(at: position, type: test.type) where passes(span, test) {
        ends.append((startWithArticle(span, isActor), span))
      }
      ends.removeAll { $0.end < context.sentence.lowerBound }
    }
    guard let first = ends.first else { return nil }
    // Only the first way carries its note; shorter spans of the same type are rare.
    for other in ends.dropFirst().reversed() { push(pc + 1, other.end) }
    notes.append(Note(kind: .span, slot: first.span, first: position, second: first.end))
    return first.end
  }

  private func startWithArticle(_ span: Int, _ isActor: Bool) -> Int {
    let start = spans.spans[span].tokens.lowerBound
    guard isActor, start > context.sentence.lowerBound,
      context.classes(start - 1).contains(.definite)
    else { return start }
    return start - 1
  }

  private func passes(_ span: Int, _ test: SpanTest) -> Bool {
    test.filters.allSatisfy { spans.spans[span].attribute($0.field) == $0.value }
  }

  private mutating func takeSubject(
    _ test: SpanTest, _ position: Int, _ pc: Int, _ direction: Program.Direction
  ) -> Int? {
    guard let group = subjectOf, direction == .left else {
      return takeSpan(test, position, direction, pc)
    }
    let subjects = Subjects(context: context, spans: spans, actorType: actorType)
    guard let actor = subjects.actor(of: group), passes(actor.span, test) else { return nil }
    notes.append(
      Note(
        kind: .subject, slot: actor.span, first: actor.tokens.lowerBound,
        second: actor.isInherited ? -actor.tokens.upperBound : actor.tokens.upperBound,
        others: actor.others))
    return actor.start
  }

  private func chunkEnds(
    _ chunk: PatternItem.Chunk, _ position: Int, _ direction: Program.Direction
  ) -> [Int] {
    let chunker = context.chunker
    switch (chunk, direction) {
    case (.nounPhrase, .right):
      return position < chunker.restEnd ? chunker.nounPhraseEnds(from: position) : []
    case (.nounPhrase, .left):
      let start = chunker.nounPhraseStart(endingAt: position)
      return start < position ? [start] : []
    case (.clause, .right):
      let end = position < chunker.restEnd ? chunker.clauseEnd(from: position) : position
      return end > position ? [end] : []
    case (.rest, .right): return chunker.restEnd > position ? [chunker.restEnd] : []
    case (.subject, .left), (.clause, .left):
      let subject = chunker.subject(before: position)
      return subject.isEmpty ? [] : [subject.lowerBound]
    case (.rest, .left):
      return position > context.sentence.lowerBound ? [context.sentence.lowerBound] : []
    case (.subject, .right): return []
    }
  }

  // Fewest tokens first; not across ";", quotation marks, or brackets opened or closed outside.
  private func gapEnds(
    _ limit: Int, _ position: Int, _ direction: Program.Direction
  ) -> [Int] {
    var ends = [position]
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
      if depth == 0 { ends.append(current) }
    }
    return ends
  }
}
