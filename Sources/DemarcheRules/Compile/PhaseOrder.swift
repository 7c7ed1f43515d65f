/// The order in which rules can run, from the span types that they publish and use.
///
/// What a rule publishes itself it does not wait for.
struct PhaseOrder {
  /// For each rule the number of types that must come before it, one behind the other; 0 for a
  /// rule that is in a circle or behind one.
  private(set) var phases: [Int]
  private let published: [Int?]
  private var usersOfType: [Int: [Int]] = [:]
  private var publishersOfType: [Int: [Int]] = [:]
  private let used: [[Int]]
  private var isPlaced: [Bool]

  init(_ rules: [CompiledRule]) {
    published = rules.map(\.publish)
    used = rules.map { rule in rule.uses.filter { $0 != rule.publish }.sorted() }
    phases = [Int](repeating: 0, count: rules.count)
    isPlaced = [Bool](repeating: false, count: rules.count)
    for index in rules.indices {
      if let type = published[index] { publishersOfType[type, default: []].append(index) }
      for type in used[index] { usersOfType[type, default: []].append(index) }
    }
    place()
  }

  // Rule by rule, once all that publish what it uses have their place.
  // - Source: A. B. Kahn, "Topological sorting of large networks", 1962.
  private mutating func place() {
    var open = publishersOfType.mapValues(\.count)
    var missing = used.map { types in types.filter { open[$0] != nil }.count }
    var ready = phases.indices.filter { missing[$0] == 0 }
    while let rule = ready.popLast() {
      isPlaced[rule] = true
      guard let type = published[rule], let count = open[type] else { continue }
      open[type] = count - 1
      for user in usersOfType[type] ?? [] {
        phases[user] = max(phases[user], phases[rule] + 1)
        guard count == 1 else { continue }
        missing[user] -= 1
        if missing[user] == 0 { ready.append(user) }
      }
    }
  }

  /// The rules of a circle in their order, or nil where there is none.
  func circle() -> [Int]? {
    for rule in phases.indices where !isPlaced[rule] {
      let behind = reached(from: rule) { usersOfType[published[$0] ?? -1] ?? [] }
      guard behind.contains(rule) else { continue }
      let before = reached(from: rule) { rule in
        used[rule].flatMap { publishersOfType[$0] ?? [] }
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
