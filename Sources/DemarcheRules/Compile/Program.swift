/// A pattern's items as steps of a backtracking machine that walks in one direction.
struct Program: Sendable, Hashable {
  enum Direction: Sendable { case left, right }

  var direction: Direction
  var instructions: [Instruction] = []
  /// Whether some instruction is a join.
  private(set) var hasJoins = false

  /// Marks the instructions to which several paths lead, when all are there.
  mutating func markJoins() {
    // How many ways lead to each; what one way alone leads to is tried once if that is.
    var ways = [UInt8](repeating: 0, count: instructions.count + 1)
    func lead(_ count: UInt8, to target: Int) {
      if target < ways.count { ways[target] = min(2, ways[target] + count) }
    }
    for (index, step) in instructions.enumerated() {
      switch step.operation {
      case .match: break
      case .jump: lead(1, to: Int(step.a))
      case .split:
        lead(1, to: Int(step.a))
        lead(1, to: Int(step.b))
      // What takes several ends goes on at the next with each.
      case .gap, .span, .subjectActor, .chunk, .verb: lead(2, to: index + 1)
      case .not:
        lead(1, to: index + 1)
        lead(1, to: Int(step.a))
        hasJoins = true
      default: lead(1, to: index + 1)
      }
    }
    for index in instructions.indices where ways[index] > 1 {
      instructions[index].isJoin = true
      hasJoins = true
    }
  }
}
