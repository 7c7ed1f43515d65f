import DemarcheModel
import DemarcheRules

/// Makes a pattern and a text on which engine and reference disagree as small as it can.
struct Shrinker {
  var pattern: String
  var text: String
  private let isLine: Bool
  private var budget = 600

  init(sample: ReferenceCampaign.Sample, text: String) {
    pattern = sample.pattern
    isLine = sample.isLine
    self.text = text
  }

  private func sample(_ pattern: String) -> ReferenceCampaign.Sample {
    ReferenceCampaign.Sample(pattern: pattern, isLine: isLine)
  }

  /// The smallest pair found, with what both say of it.
  func shrunk() -> ReferenceCampaign.Disagreement {
    var shrinker = self
    if !shrinker.disagrees(pattern, text) { return shrinker.report(pattern, text) }
    while shrinker.step() {}
    return shrinker.report(shrinker.pattern, shrinker.text)
  }

  private mutating func step() -> Bool {
    let words = text.split(separator: " ").map(String.init)
    for index in words.indices {
      var fewer = words
      fewer.remove(at: index)
      let shorter = fewer.joined(separator: " ")
      if disagrees(pattern, shorter) {
        text = shorter
        return true
      }
    }
    guard let item = try? PatternParser.parse(pattern) else { return false }
    for smaller in Shrinker.smaller(item).map(\.description) where smaller.count < pattern.count {
      if disagrees(smaller, text) {
        pattern = smaller
        return true
      }
    }
    return false
  }

  private mutating func disagrees(_ pattern: String, _ text: String) -> Bool {
    guard budget > 0, !text.isEmpty else { return false }
    budget -= 1
    let (world, sound) = ReferenceCampaign.world([sample(pattern)])
    guard sound == [0] else { return false }
    let (engine, reference) = ReferenceCampaign.compare(world, text)
    return engine[0, default: []] != reference[0, default: []]
  }

  private func report(_ pattern: String, _ text: String) -> ReferenceCampaign.Disagreement {
    let (world, _) = ReferenceCampaign.world([sample(pattern)])
    let (engine, reference) = ReferenceCampaign.compare(world, text)
    func show(_ found: Set<FoundMatch>?) -> [String] { (found ?? []).map(\.description).sorted() }
    return .init(
      sample: sample(pattern), text: text, engine: show(engine[0]), reference: show(reference[0]))
  }

  /// The item with one part left out or replaced by what is inside.
  static func smaller(_ item: PatternItem) -> [PatternItem] {
    switch item {
    case .sequence(let items): return smallerSequences(items)
    case .choice(let alternatives): return smallerChoices(alternatives)
    case .repeated(let inner, let min, let max):
      var all = [inner] + smaller(inner).map { .repeated($0, min: min, max: max) }
      if max > 2 { all.append(.repeated(inner, min: Swift.min(min, 1), max: 2)) }
      if max > 1 { all.append(.repeated(inner, min: 0, max: 1)) }
      return all
    case .capture(let name, let inner):
      return [inner] + smaller(inner).map { .capture(name, $0) }
    case .trigger(let inner): return [inner] + smaller(inner).map { .trigger($0) }
    case .not(let inner): return [inner] + smaller(inner).map { .not($0) }
    case .span(let type, let filters) where !filters.isEmpty:
      return [.span(type, Array(filters.dropLast()))]
    case .gap(let limit) where limit > 1: return [.gap(limit - 1)]
    case .exact(let text): return [.word(text.lowercased())]
    default: return []
    }
  }

  private static func smallerSequences(_ items: [PatternItem]) -> [PatternItem] {
    var all: [PatternItem] = []
    for index in items.indices {
      var fewer = items
      fewer.remove(at: index)
      if !fewer.isEmpty { all.append(fewer.count == 1 ? fewer[0] : .sequence(fewer)) }
      for part in smaller(items[index]) {
        var changed = items
        changed[index] = part
        all.append(.sequence(changed))
      }
    }
    return all
  }

  private static func smallerChoices(_ alternatives: [PatternItem]) -> [PatternItem] {
    var all = alternatives
    for index in alternatives.indices {
      var fewer = alternatives
      fewer.remove(at: index)
      if fewer.count > 1 { all.append(.choice(fewer)) }
      for part in smaller(alternatives[index]) {
        var changed = alternatives
        changed[index] = part
        all.append(.choice(changed))
      }
    }
    return all
  }
}
