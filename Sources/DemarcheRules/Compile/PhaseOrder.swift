/// Orders rules by what they provide and need: the span types that they publish and use, and the
/// annotation types that they emit and that statement rules read.
///
/// What a rule provides itself it does not wait for: of a span type that it publishes it sees only
/// what is there before all rules, of an annotation type that it emits what the others emit.
struct PhaseOrder {
  private enum Need: Hashable {
    /// A span type, by its number.
    case span(Int)
    /// An annotation type.
    case annotation(String)
  }

  /// For each rule the number of rules that must come before it, one behind the other; 0 for a
  /// rule that is in a circle or behind one.
  private(set) var phases: [Int]
  private let provided: [[Need]]
  private let used: [[Need]]
  private var users: [Need: [Int]] = [:]
  private var providers: [Need: [Int]] = [:]
  private var isPlaced: [Bool]

  /// The order of `rules`; those that make claims need all actors, for whose claim it is depends
  /// on them.
  init(_ rules: [CompiledRule], actorType: Int) {
    let read = Set(rules.flatMap { $0.reads.map(\.name) })
    let provided = rules.map { rule -> [Need] in
      let spans = rule.publish.map { [Need.span($0)] } ?? []
      return read.contains(rule.type.name) ? spans + [.annotation(rule.type.name)] : spans
    }
    used = zip(rules, provided).map { rule, own in
      let isClaim = rule.type.overlap == .onePerTrigger && rule.publish == nil
      let spans = isClaim ? rule.uses.union([actorType]) : rule.uses
      return spans.sorted().map(Need.span).filter { !own.contains($0) }
        + rule.reads.map { .annotation($0.name) }
    }
    self.provided = provided
    phases = [Int](repeating: 0, count: rules.count)
    isPlaced = [Bool](repeating: false, count: rules.count)
    for index in rules.indices {
      for need in provided[index] { providers[need, default: []].append(index) }
      for need in used[index] { users[need, default: []].append(index) }
    }
    place()
  }

  // Rule by rule, once all that provide what it uses have their place.
  // - Source: A. B. Kahn, "Topological sorting of large networks", 1962.
  private mutating func place() {
    var missing = used.indices.map { rule in
      used[rule].reduce(0) { count, need in
        count + (providers[need]?.count ?? 0) - (provided[rule].contains(need) ? 1 : 0)
      }
    }
    var ready = phases.indices.filter { missing[$0] == 0 }
    while let rule = ready.popLast() {
      isPlaced[rule] = true
      for need in provided[rule] {
        for user in users[need] ?? [] where user != rule {
          phases[user] = max(phases[user], phases[rule] + 1)
          missing[user] -= 1
          if missing[user] == 0 { ready.append(user) }
        }
      }
    }
  }

  /// The rules of a circle in their order, or nil where there is none.
  func circle() -> [Int]? {
    for rule in phases.indices where !isPlaced[rule] {
      let behind = reached(from: rule) { rule in
        provided[rule].flatMap { users[$0] ?? [] }.filter { $0 != rule }
      }
      guard behind.contains(rule) else { continue }
      let before = reached(from: rule) { rule in
        used[rule].flatMap { providers[$0] ?? [] }.filter { $0 != rule }
      }
      return behind.intersection(before).sorted()
    }
    return nil
  }

  // The rules that one leads to in one step or more.
  private func reached(from rule: Int, steps: (Int) -> [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var open = steps(rule)
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += steps(next)
    }
    return found
  }
}
