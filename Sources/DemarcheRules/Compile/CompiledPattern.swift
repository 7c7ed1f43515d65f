/// A pattern ready to run: outwards from its trigger, left and right; a class so that it is never
/// copied.
final class CompiledPattern: Sendable {
  private let rightProgram: LazyProgram
  private let leftProgram: LazyProgram
  /// What `right` and `left` can begin with, as `Instruction.opening`; known before they are read.
  let rightOpening: UInt16
  let leftOpening: UInt16
  let start: TriggerStart
  /// `start` in bits; open where it can begin with a class of tokens or "'s".
  let opening: Opening
  /// How a token may look that the trigger begins with.
  let startLook: LookTest
  /// Among the patterns of its rule set, in the order of compilation.
  let number: Int
  /// The names of the capture slots.
  let captures: [String]
  let source: PatternText
  /// The author marked the trigger with `@`.
  let isTriggerMarked: Bool
  /// Some part of it is a verb group.
  let hasVerb: Bool
  /// Every match begins where its trigger's first word stands.
  let startsAtWord: Bool

  /// The trigger can begin with "'s".
  let startsWithGenitive: Bool

  /// The trigger and what stands right of it.
  var right: Program { rightProgram.program }
  /// What stands left of the trigger, walked leftwards.
  var left: Program { leftProgram.program }

  convenience init(
    right: Program, left: Program, start: TriggerStart, number: Int, captures: [String],
    source: PatternText, isTriggerMarked: Bool, startsWithGenitive: Bool
  ) {
    self.init(
      right: LazyProgram(right), left: LazyProgram(left),
      openings: (right.instructions[0].opening, left.instructions[0].opening), start: start,
      number: number, captures: captures, source: source, isTriggerMarked: isTriggerMarked,
      startsWithGenitive: startsWithGenitive,
      hasVerb: right.instructions.contains { $0.operation == .verb })
  }

  init(
    right: LazyProgram, left: LazyProgram, openings: (right: UInt16, left: UInt16),
    start: TriggerStart, number: Int, captures: [String], source: PatternText,
    isTriggerMarked: Bool, startsWithGenitive: Bool, hasVerb: Bool
  ) {
    rightProgram = right
    leftProgram = left
    rightOpening = openings.right
    leftOpening = openings.left
    self.start = start
    opening = Opening(start, withGenitive: startsWithGenitive)
    startLook = LookTest(start.classes)
    self.number = number
    self.captures = captures
    self.source = source
    self.isTriggerMarked = isTriggerMarked
    self.startsWithGenitive = startsWithGenitive
    self.hasVerb = hasVerb
    startsAtWord = start.verbs.isEmpty && start.spans.isEmpty
  }
}
