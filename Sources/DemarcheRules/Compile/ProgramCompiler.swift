import DemarcheText

/// Turns the items of a pattern into a program for one direction.
struct ProgramCompiler {
  private(set) var program: Program
  private(set) var captures: [String]
  private var voice: VerbTest.Voice
  private var isAdjacentToVerb = false
  // The capture that names whose claim it is; nil where the type has none.
  private let claimant: String?
  private var isClaimant = false

  init(
    direction: Program.Direction, captures: [String], voice: VerbTest.Voice = .any,
    claimant: String? = nil
  ) {
    self.claimant = claimant
    program = Program(direction: direction)
    self.captures = captures
    self.voice = voice
  }

  /// Compiles `items`; with `besideVerb` the item next to the trigger may be the verb's subject.
  mutating func compile(_ items: [PatternItem], _ lexis: inout Lexis, besideVerb: Bool = false) {
    let ordered = program.direction == .left ? items.reversed() : items
    for (offset, item) in ordered.enumerated() {
      isAdjacentToVerb = besideVerb && offset == 0
      emit(item, &lexis)
    }
    isAdjacentToVerb = false
  }

  /// Begins a capture here, or ends the one of that name that is open.
  mutating func save(_ name: String) { add(.save, slot(name)) }

  mutating func endTrigger() {
    program.instructions.append(Instruction(operation: .triggerEnd))
    voice = .any
  }

  mutating func finish(_ lexis: inout Lexis) {
    program.instructions.append(Instruction(operation: .match))
    program.markJoins()
    program.noteOpenings(&lexis)
  }

  private mutating func add(_ operation: Instruction.Operation, _ a: Int = 0, _ b: Int = 0) {
    program.instructions.append(Instruction(operation: operation, a: Int32(a), b: Int32(b)))
  }

  private mutating func emit(_ item: PatternItem, _ lexis: inout Lexis) {
    switch item {
    case .word(let text): emitWords(text, exact: false, &lexis)
    case .exact(let text): emitWords(text, exact: true, &lexis)
    case .verb(let lemma, let restriction):
      let word = lexis.vocabulary.add(KeyFolder.key(lemma))
      let test = VerbTest(lemma: word, restriction: restriction, voice: voice)
      add(.verb, lexis.verb(test))
    case .span(let type, let filters):
      let test = SpanTest(type: lexis.type(type), filters: filters)
      let isSubject = isAdjacentToVerb && type == "actor"
      // Of a claim the subject may be missing, or nobody known.
      let isOpen = isSubject && isClaimant && filters.isEmpty
      add(isSubject ? .subjectActor : .span, lexis.span(test), isOpen ? 1 : 0)
    case .chunk(let chunk):
      add(.chunk, PatternItem.Chunk.allCases.firstIndex(of: chunk) ?? 0)
    case .tokenClass(let kind):
      add(.tokenClass, PatternItem.TokenClass.allCases.firstIndex(of: kind) ?? 0)
    case .gap(let limit): add(.gap, limit)
    case .start: add(.sentenceStart)
    case .end: add(.sentenceEnd)
    case .not(let inner): emitNot(inner, &lexis)
    case .sequence(let parts):
      let adjacent = isAdjacentToVerb
      let ordered = program.direction == .left ? parts.reversed() : parts
      for (offset, part) in ordered.enumerated() {
        isAdjacentToVerb = adjacent && offset == 0
        emit(part, &lexis)
      }
    case .choice(let alternatives): emitChoice(alternatives, &lexis)
    case .repeated(let inner, let min, let max): emitRepeat(inner, min, max, &lexis)
    case .capture(let name, let inner): emitCapture(name, inner, &lexis)
    case .trigger(let inner): emit(inner, &lexis)
    }
  }

  private mutating func emitCapture(
    _ name: String, _ inner: PatternItem, _ lexis: inout Lexis
  ) {
    let slot = slot(name)
    add(.save, slot)
    isClaimant = name == claimant
    emit(inner, &lexis)
    isClaimant = false
    add(.save, slot)
  }

  private mutating func slot(_ name: String) -> Int {
    if let index = captures.firstIndex(of: name) { return index }
    captures.append(name)
    return captures.count - 1
  }

  private mutating func emitWords(_ text: String, exact: Bool, _ lexis: inout Lexis) {
    let words = lexis.words(text, exact: exact)
    let ordered = program.direction == .left ? words.reversed() : words
    for word in ordered {
      add(.word, lexis.literal(word), Int(Int32(bitPattern: word.word)))
    }
  }

  // A subprogram behind a jump, so that one array holds everything.
  private mutating func emitNot(_ inner: PatternItem, _ lexis: inout Lexis) {
    let test = program.instructions.count
    add(.not, 0, 0)
    let skip = program.instructions.count
    add(.jump)
    program.instructions[test].a = Int32(program.instructions.count)
    let direction = program.direction
    program.direction = .right
    emit(inner, &lexis)
    program.direction = direction
    add(.match)
    program.instructions[skip].a = Int32(program.instructions.count)
  }

  private mutating func emitChoice(_ alternatives: [PatternItem], _ lexis: inout Lexis) {
    var exits: [Int] = []
    emitHalves(alternatives[...], isAdjacent: isAdjacentToVerb, &exits, &lexis)
    for exit in exits { program.instructions[exit].a = Int32(program.instructions.count) }
  }

  // Halves and halves of them, so that what cannot begin at a token is passed over in few steps.
  private mutating func emitHalves(
    _ alternatives: ArraySlice<PatternItem>, isAdjacent: Bool, _ exits: inout [Int],
    _ lexis: inout Lexis
  ) {
    guard alternatives.count > 1 else {
      isAdjacentToVerb = isAdjacent
      if let alternative = alternatives.first { emit(alternative, &lexis) }
      return
    }
    let middle = alternatives.startIndex + (alternatives.count + 1) / 2
    let split = program.instructions.count
    add(.split, split + 1)
    emitHalves(alternatives[..<middle], isAdjacent: isAdjacent, &exits, &lexis)
    exits.append(program.instructions.count)
    add(.jump)
    program.instructions[split].b = Int32(program.instructions.count)
    emitHalves(alternatives[middle...], isAdjacent: isAdjacent, &exits, &lexis)
  }

  private mutating func emitRepeat(
    _ inner: PatternItem, _ min: Int, _ max: Int, _ lexis: inout Lexis
  ) {
    for _ in 0..<min { emit(inner, &lexis) }
    var splits: [Int] = []
    for _ in min..<max {
      splits.append(program.instructions.count)
      add(.split, program.instructions.count + 1)
      emit(inner, &lexis)
    }
    for split in splits { program.instructions[split].b = Int32(program.instructions.count) }
  }
}
