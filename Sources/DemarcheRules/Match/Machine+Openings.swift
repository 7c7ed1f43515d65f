import DemarcheText

extension Machine {
  /// Whether something that `program` can begin with stands at `position`.
  func mayBegin(_ program: Program, at position: Int) -> Bool {
    mayBegin(program.instructions[0], position, program.direction)
  }

  // The same of the way that begins at a step; where it is false, the way fails.
  @inline(__always)
  func mayBegin(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction
  ) -> Bool {
    if step.opening == 0 { return true }
    let index = direction == .right ? position : position - 1
    guard index >= first, index < end else { return false }
    let opening = tables.openings[Int(step.opening)]
    let token = analysis.tokens[index]
    if opening.words & Opening.bit(token.word) != 0 { return true }
    if opening.flags & UInt64(token.flags.rawValue) != 0 { return true }
    return mayBegin(opening, token, position, direction)
  }

  private func mayBegin(
    _ opening: Opening, _ token: Token, _ position: Int, _ direction: Program.Direction
  ) -> Bool {
    if token.flags.contains(.genitive), opening.words & Opening.bit(tables.genitive) != 0 {
      return true
    }
    if opening.spans != 0 {
      let types =
        direction == .right ? spans.typesStarting(at: position) : spans.typesEnding(at: position)
      if opening.spans & types != 0 { return true }
      // Before an actor an article may stand.
      if direction == .right, position + 1 < end,
        opening.spans & spans.typesStarting(at: position + 1) & tables.actorBit != 0,
        context.classes(position).contains(.definite)
      {
        return true
      }
    }
    if opening.verbs == 0 { return false }
    let verbs =
      direction == .right ? context.verbs(from: position) : context.verbs(headedBy: position - 1)
    return opening.verbs & verbs != 0
  }
}
