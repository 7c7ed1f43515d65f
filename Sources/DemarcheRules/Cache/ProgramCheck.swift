/// Whether the numbers in a rule that was read lead into the tables that they point to.
struct ProgramCheck {
  private let wordCount: Int
  private let literalCount: Int
  private let verbCount: Int
  private let spanCount: Int
  private let typeCount: Int
  private let openingCount: Int

  init(_ lexis: Lexis) {
    wordCount = lexis.vocabulary.count
    literalCount = lexis.literals.count
    verbCount = lexis.verbs.count
    spanCount = lexis.spanTests.count
    typeCount = lexis.typeNames.count
    openingCount = lexis.openings.count
  }

  func isSound(_ rule: CompiledRule) -> Bool {
    rule.lines.allSatisfy { line in
      slotLimit(of: line.program).map { $0 <= line.captures.count } ?? false
    }
      && (0..<typeCount).contains(rule.publish ?? 0)
      && rule.uses.allSatisfy((0..<typeCount).contains)
  }

  func isSound(_ start: TriggerStart) -> Bool {
    (start.words + start.verbs).allSatisfy((0...wordCount).contains)
      && start.spans.allSatisfy((0..<typeCount).contains)
  }

  /// Whether a number leads to what a way can begin with.
  func isOpening(_ number: Int) -> Bool {
    (0..<min(openingCount, Int(UInt16.max) + 1)).contains(number)
  }

  /// How many capture slots a program needs; nil where a number leads nowhere.
  func slotLimit(of program: Program) -> Int? {
    let steps = 0..<program.instructions.count
    guard program.instructions.last?.operation == .match else { return nil }
    var limit = 0
    // Ways lead forward only, so that every run ends.
    let isSound = program.instructions.indices.allSatisfy { index in
      let step = program.instructions[index]
      let a = Int(step.a)
      guard isOpening(Int(step.opening)) else { return false }
      if step.operation == .save { limit = max(limit, a + 1) }
      return switch step.operation {
      case .word: (0..<literalCount).contains(a)
      case .verb: (0..<verbCount).contains(a)
      case .span, .subjectActor: (0..<spanCount).contains(a)
      case .chunk: PatternItem.Chunk.allCases.indices.contains(a)
      case .tokenClass: PatternItem.TokenClass.allCases.indices.contains(a)
      case .split: a > index && steps.contains(a) && step.b > index && steps.contains(Int(step.b))
      case .jump, .not: a > index && steps.contains(a)
      case .save, .gap, .sentenceStart, .sentenceEnd, .triggerEnd, .match: a >= 0
      }
    }
    return isSound ? limit : nil
  }
}
