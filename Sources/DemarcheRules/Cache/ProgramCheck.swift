/// Whether the numbers in a rule that was read lead into the tables that they point to.
struct ProgramCheck {
  private let wordCount: Int
  private let literalCount: Int
  private let verbCount: Int
  private let spanCount: Int
  private let typeCount: Int

  init(_ lexis: Lexis) {
    wordCount = lexis.vocabulary.count
    literalCount = lexis.literals.count
    verbCount = lexis.verbs.count
    spanCount = lexis.spanTests.count
    typeCount = lexis.typeNames.count
  }

  func isSound(_ rule: CompiledRule) -> Bool {
    (rule.patterns + rule.unless).allSatisfy(isSound)
      && rule.lines.allSatisfy { isSound($0.program, captures: $0.captures.count) }
      && (0..<typeCount).contains(rule.publish ?? 0)
      && rule.uses.allSatisfy((0..<typeCount).contains)
  }

  private func isSound(_ pattern: CompiledPattern) -> Bool {
    isSound(pattern.right, captures: pattern.captures.count, items: pattern.items.count)
      && isSound(pattern.left, captures: pattern.captures.count, items: pattern.items.count)
      && (pattern.start.words + pattern.start.verbs).allSatisfy((0...wordCount).contains)
      && pattern.start.spans.allSatisfy((0..<typeCount).contains)
  }

  // Lines keep no items, and nobody asks for theirs.
  private func isSound(_ program: Program, captures: Int, items: Int = .max) -> Bool {
    let steps = 0..<program.instructions.count
    guard program.instructions.last?.operation == .match else { return false }
    return program.instructions.allSatisfy { step in
      let a = Int(step.a)
      let isSound =
        switch step.operation {
        case .word: (0..<literalCount).contains(a)
        case .verb: (0..<verbCount).contains(a)
        case .span, .subjectActor: (0..<spanCount).contains(a)
        case .chunk: PatternItem.Chunk.allCases.indices.contains(a)
        case .tokenClass: PatternItem.TokenClass.allCases.indices.contains(a)
        case .split: steps.contains(a) && steps.contains(Int(step.b))
        case .jump, .not: steps.contains(a)
        case .save: (0..<captures).contains(a)
        case .gap, .sentenceStart, .sentenceEnd, .triggerEnd, .match: a >= 0
        }
      return isSound && (-1..<items).contains(Int(step.item))
    }
  }
}
