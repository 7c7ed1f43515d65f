import DemarcheRules

/// A pattern cut at its trigger, as the manual says where that is.
///
/// A capture around the trigger and other words is cut in two, both halves with a mark before its
/// name; the match puts them together.
struct ReferencePattern {
  static let mark = "\u{1}"

  var left: [PatternItem] = []
  var trigger: PatternItem {
    didSet { beginnings = ReferenceBeginning.all(of: trigger) }
  }
  var right: [PatternItem] = []
  /// The captures that hold the trigger.
  var around: [String] = []
  /// The voice of the trigger's verbs; nil for any.
  var isPassive: Bool?
  /// With what the trigger can begin.
  private(set) var beginnings: [ReferenceBeginning]

  init(trigger: PatternItem) {
    self.trigger = trigger
    beginnings = ReferenceBeginning.all(of: trigger)
  }

  /// The patterns that `item` stands for: several where alternatives hold the trigger; none where
  /// there is no trigger.
  static func cut(_ item: PatternItem, isPassive: Bool? = nil) -> [ReferencePattern] {
    for isTrigger in [isMarked, isVerb, isLiteral, isSpan] {
      let found = cut(item, isTrigger)
      guard !found.isEmpty else { continue }
      return found.map { pattern in
        var pattern = pattern
        pattern.isPassive = isPassive
        return pattern
      }
    }
    return []
  }

  private static func cut(
    _ item: PatternItem, _ isTrigger: (PatternItem) -> Bool
  ) -> [ReferencePattern] {
    if isTrigger(item) {
      if case .trigger(let inner) = item { return [ReferencePattern(trigger: inner)] }
      return [ReferencePattern(trigger: item)]
    }
    switch item {
    case .sequence(let items):
      for (index, part) in items.enumerated() {
        let found = cut(part, isTrigger)
        if found.isEmpty { continue }
        return found.map { pattern in
          var pattern = pattern
          pattern.left = items[..<index] + pattern.left
          pattern.right += items[(index + 1)...]
          return pattern
        }
      }
      return []
    case .choice(let alternatives):
      // Only a mark makes alternatives have triggers of their own.
      guard alternatives.contains(where: holdsMark) else { return [] }
      return alternatives.flatMap { cut($0) }
    case .capture(let name, let inner): return cut(inner, isTrigger).map { around($0, name) }
    case .repeated(let inner, 1, 1): return cut(inner, isTrigger)
    default: return []
    }
  }

  private static func around(_ pattern: ReferencePattern, _ name: String) -> ReferencePattern {
    var pattern = pattern
    if pattern.left.isEmpty, pattern.right.isEmpty, pattern.around.isEmpty {
      pattern.trigger = .capture(name, pattern.trigger)
      return pattern
    }
    func half(_ items: [PatternItem]) -> [PatternItem] {
      items.isEmpty ? [] : [.capture(mark + name, .sequence(items))]
    }
    pattern.left = half(pattern.left)
    pattern.right = half(pattern.right)
    pattern.around.append(name)
    return pattern
  }

  private static func holdsMark(_ item: PatternItem) -> Bool {
    switch item {
    case .trigger: true
    case .sequence(let items), .choice(let items): items.contains(where: holdsMark)
    case .repeated(let inner, _, _), .capture(_, let inner), .not(let inner): holdsMark(inner)
    default: false
    }
  }

  private static func isMarked(_ item: PatternItem) -> Bool {
    if case .trigger = item { return true }
    return false
  }

  private static func isVerb(_ item: PatternItem) -> Bool {
    if case .verb = item { return true }
    if case .choice(let alternatives) = item { return alternatives.allSatisfy(beginsWithVerb) }
    return false
  }

  private static func beginsWithVerb(_ item: PatternItem) -> Bool {
    switch item {
    case .verb: true
    case .sequence(let items): items.first.map(beginsWithVerb) ?? false
    default: false
    }
  }

  private static func isLiteral(_ item: PatternItem) -> Bool {
    switch item {
    case .word, .exact: true
    case .choice(let alternatives):
      alternatives.allSatisfy { alternative in
        if case .sequence(let items) = alternative { return items.allSatisfy(isLiteral) }
        return isLiteral(alternative)
      }
    default: false
    }
  }

  private static func isSpan(_ item: PatternItem) -> Bool {
    if case .span = item { return true }
    return false
  }
}

extension ReferencePattern {
  /// Whether an actor directly left of the trigger must be the subject of its verb.
  var hasSubject: Bool { ReferencePattern.beginsWithPlainVerb(trigger) }

  private static func beginsWithPlainVerb(_ item: PatternItem) -> Bool {
    switch item {
    case .verb(_, let restriction): restriction == nil
    case .sequence(let items): items.first.map(beginsWithPlainVerb) ?? false
    case .choice(let items): items.allSatisfy(beginsWithPlainVerb)
    case .capture(_, let inner), .trigger(let inner): beginsWithPlainVerb(inner)
    default: false
    }
  }
}
