import DemarcheText

extension Machine {
  /// Whether something that the way from a step on can begin with stands at `position`; where it is
  /// false, the way fails.
  @inline(__always)
  func mayBegin(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction
  ) -> Bool {
    mayBegin(opening: step.opening, position, direction)
  }

  /// The same of the way that begins with the opening of that number.
  @inline(__always)
  func mayBegin(
    opening number: UInt16, _ position: Int, _ direction: Program.Direction
  ) -> Bool {
    if number == 0 { return true }
    let place = position << 1 | (direction == .right ? 0 : 1)
    if look.place != place || look.spanCount != spans.count { lookAt(position, direction, place) }
    let opening = tables.openings[Int(number)]
    let words = opening.words & look.words
    let spans = opening.spans & look.spans
    if words | spans | opening.flags & look.flags != 0 { return true }
    return opening.verbs != 0 && look.isInside && opening.verbs & verbs(position, direction) != 0
  }

  /// What stands at a place, in the bits of an `Opening`; asked for by every way that goes on there.
  struct Look {
    /// The position, and in the lowest bit the direction; negative for none.
    var place = -1
    /// How many spans there were.
    var spanCount = 0
    /// Whether a token stands there.
    var isInside = false
    var words: UInt64 = 0
    var spans: UInt64 = 0
    var flags: UInt64 = 0
    /// Nil before they were asked for.
    var verbs: UInt64?
  }

  private func lookAt(_ position: Int, _ direction: Program.Direction, _ place: Int) {
    look = Look(place: place, spanCount: spans.count)
    let index = direction == .right ? position : position - 1
    guard index >= first, index < end else { return }
    let token = analysis.tokens[index]
    look.isInside = true
    look.words = Opening.bit(token.word)
    if token.flags.contains(.genitive) { look.words |= Opening.bit(tables.genitive) }
    look.flags = UInt64(token.flags.rawValue)
    guard direction == .right else {
      look.spans = spans.typesEnding(at: position)
      return
    }
    look.spans = spans.typesStarting(at: position)
    // Before an actor an article may stand.
    if position + 1 < end {
      let actor = spans.typesStarting(at: position + 1) & tables.actorBit
      if actor != 0, context.classes(position).contains(.definite) { look.spans |= actor }
    }
  }

  private func verbs(_ position: Int, _ direction: Program.Direction) -> UInt64 {
    if let verbs = look.verbs { return verbs }
    let verbs =
      direction == .right ? context.verbs(from: position) : context.verbs(headedBy: position - 1)
    look.verbs = verbs
    return verbs
  }
}
