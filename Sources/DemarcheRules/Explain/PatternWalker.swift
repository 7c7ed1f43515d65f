import DemarcheText

/// Walks one side of a pattern and remembers what each item took, and where others failed.
///
/// It follows the program in the order of `Machine`, so that both find the same way.
struct PatternWalker {
  /// What one item took.
  struct Taken {
    /// The instruction that took it.
    var step: Int
    var tokens: Range<Int>
    var take: ItemTaker.Take
    /// The slots of the captures that it stands in.
    var captures: [Int]
    var isTrigger: Bool
  }
  /// A way through the pattern as far as it goes.
  struct State {
    var step: Int
    var position: Int
    /// The last thing taken; -1 for none.
    fileprivate var node: Int
    fileprivate var open: [Int]
    fileprivate var isTrigger: Bool
  }

  let program: Program
  var taker: ItemTaker
  /// Where items did not fit, in the order in which they were tried.
  private(set) var failures: [State] = []
  private var nodes: [(parent: Int, taken: Taken)] = []
  private var visited: Set<UInt64> = []

  init(_ program: Program, _ taker: ItemTaker) {
    self.program = program
    self.taker = taker
  }

  /// The way to the end of the pattern from a place; nil where there is none.
  mutating func walk(from position: Int, isTrigger: Bool) -> State? {
    failures.removeAll()
    visited.removeAll()
    return follow(
      State(step: 0, position: position, node: -1, open: [], isTrigger: isTrigger))
  }

  /// The end of the pattern from `state` on, as if its item had led to `position`.
  mutating func resume(_ state: State, at position: Int, skipsItem: Bool) -> State? {
    let kept = failures
    defer { failures = kept }
    visited.removeAll()
    var next = state
    next.position = position
    if skipsItem { next.step += 1 }
    return follow(next)
  }

  /// What was taken on the way to `state`, in the order of walking.
  func path(to state: State) -> [Taken] {
    var path: [Taken] = []
    var node = state.node
    while node >= 0 {
      path.append(nodes[node].taken)
      node = nodes[node].parent
    }
    return path.reversed()
  }

  private mutating func follow(_ first: State) -> State? {
    var open = [first]
    while var state = open.popLast() {
      let key = UInt64(UInt32(state.step)) << 32 | UInt64(UInt32(state.position))
      guard visited.insert(key).inserted else { continue }
      let step = program.instructions[state.step]
      switch step.operation {
      case .match: return state
      case .jump:
        state.step = Int(step.a)
        open.append(state)
      case .split:
        var other = state
        other.step = Int(step.b)
        state.step = Int(step.a)
        open += [other, state]
      case .save:
        let slot = Int(step.a)
        if state.open.contains(slot) {
          state.open.removeAll { $0 == slot }
        } else {
          state.open.append(slot)
        }
        state.step += 1
        open.append(state)
      case .triggerEnd:
        state.isTrigger = false
        state.step += 1
        open.append(state)
      default: open += takes(step, state).reversed()
      }
    }
    return nil
  }

  private mutating func takes(_ step: Instruction, _ state: State) -> [State] {
    let takes = ways(step, state)
    if takes.isEmpty { failures.append(state) }
    return takes.map { take in
      var next = state
      let tokens = min(state.position, take.end)..<max(state.position, take.end)
      if !tokens.isEmpty || take.subject != nil {
        nodes.append(
          (
            state.node,
            Taken(
              step: state.step, tokens: tokens, take: take, captures: state.open,
              isTrigger: state.isTrigger)
          ))
        next.node = nodes.count - 1
      }
      next.position = take.end
      next.step += 1
      return next
    }
  }

  /// The ways to take what stands at a step; those of `!` look at one token.
  func ways(_ step: Instruction, _ state: State) -> [ItemTaker.Take] {
    guard step.operation == .not else {
      return taker.takes(step, at: state.position, program.direction)
    }
    guard let next = taker.next(program.direction, state.position) else { return [] }
    let inner = Program(
      direction: .right,
      instructions: [Instruction(operation: .jump, a: step.a + 1)]
        + program.instructions.map { shifted($0) })
    var walker = PatternWalker(inner, taker)
    let found = walker.walk(from: min(next, state.position), isTrigger: false)
    return found == nil ? [ItemTaker.Take(end: next)] : []
  }

  // One jump stands before the program, so that it begins where the test is.
  private func shifted(_ step: Instruction) -> Instruction {
    var step = step
    switch step.operation {
    case .split:
      step.a += 1
      step.b += 1
    case .jump, .not: step.a += 1
    default: break
    }
    return step
  }
}
