/// A pattern's items as steps of a backtracking machine that walks in one direction.
struct Program: Sendable, Hashable {
  enum Direction: Sendable { case left, right }

  var direction: Direction
  var instructions: [Instruction] = []
}
