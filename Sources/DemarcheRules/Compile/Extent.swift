/// From how many to how many tokens something takes, or stands behind something.
struct Extent: Sendable, Hashable {
  var least: Int
  /// nil where there is no limit.
  var most: Int?

  init(_ least: Int, _ most: Int?) {
    self.least = least
    self.most = most
  }

  /// How many values there are beside the least; nil without limit.
  var width: Int? { most.map { $0 - least } }

  /// A verb's head is its group's first token, or stands up to nine behind it.
  static let verbHead = Extent(0, 9)

  static func + (left: Extent, right: Extent) -> Extent {
    var most: Int?
    if let first = left.most, let second = right.most { most = first + second }
    return Extent(left.least + right.least, most)
  }

  /// Either of both.
  func or(_ other: Extent) -> Extent {
    var most: Int?
    if let first = self.most, let second = other.most { most = max(first, second) }
    return Extent(min(least, other.least), most)
  }
}

extension Extent {
  /// How many tokens an item takes.
  ///
  /// - Parameters:
  ///   - isFirst: the item begins the trigger, so that a verb counts from its head.
  ///   - isLeft: it is walked from its end, where a verb takes its whole group.
  init(_ item: PatternItem, _ lexis: Lexis, isFirst: Bool = false, isLeft: Bool = false) {
    switch item {
    case .word(let text), .exact(let text):
      let count = Lexis.tokenCount(text)
      self.init(count, count)
    case .verb: self.init(1, isLeft ? nil : isFirst ? 1 : 10)
    case .span(let type, _):
      self.init(1, lexis.longestPhrase(ofType: type).map { $0 + 1 })
    case .chunk: self.init(1, nil)
    case .tokenClass, .not: self.init(1, 1)
    case .gap(let limit): self.init(0, limit)
    case .start, .end: self.init(0, 0)
    case .sequence(let items):
      self = items.reduce(Extent(0, 0)) {
        $0 + Extent($1, lexis, isFirst: isFirst && $0 == Extent(0, 0), isLeft: isLeft)
      }
    case .choice(let items):
      let all = items.map { Extent($0, lexis, isFirst: isFirst, isLeft: isLeft) }
      self = all.dropFirst().reduce(all.first ?? Extent(0, 0)) { $0.or($1) }
    case .repeated(let inner, let min, let max):
      let isOne = min == 1 && max == 1
      let one = Extent(inner, lexis, isFirst: isFirst && isOne, isLeft: isLeft)
      self.init(one.least * min, one.most.map { $0 * max })
    case .capture(_, let inner), .trigger(let inner):
      self.init(inner, lexis, isFirst: isFirst, isLeft: isLeft)
    }
  }
}
