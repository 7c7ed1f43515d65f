/// A pattern's items as steps of a backtracking machine that walks in one direction.
struct Program: Sendable, Hashable {
  enum Direction: Sendable { case left, right }

  var direction: Direction
  var instructions: [Instruction] = []
  /// Whether some instruction is a join.
  private(set) var hasJoins = false

  /// Marks the instructions to which several paths lead, when all are there.
  mutating func markJoins() {
    for index in instructions.indices {
      let step = instructions[index]
      switch step.operation {
      case .jump: join(Int(step.a))
      case .split:
        join(Int(step.a))
        join(Int(step.b))
      // What takes several ends goes on at the next with each.
      case .gap, .span, .subjectActor, .chunk, .verb: join(index + 1)
      case .not: hasJoins = true
      default: break
      }
    }
  }

  private mutating func join(_ target: Int) {
    guard target < instructions.count else { return }
    instructions[target].isJoin = true
    hasJoins = true
  }
}
