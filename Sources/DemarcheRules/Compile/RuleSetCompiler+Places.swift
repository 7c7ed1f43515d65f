import DemarcheModel

extension RuleSetCompiler {
  /// Refuses names that a pattern gives twice but in different alternatives.
  func checkCaptures(_ item: PatternItem) throws(PatternError) {
    _ = try captures(item)
  }

  // The names that may be given in one match.
  private func captures(_ item: PatternItem) throws(PatternError) -> Set<String> {
    switch item {
    case .capture(let name, let inner): return try joined([name], captures(inner))
    case .sequence(let items):
      var all: Set<String> = []
      for item in items { all = try joined(all, captures(item)) }
      return all
    case .choice(let alternatives):
      var all: Set<String> = []
      for alternative in alternatives { all.formUnion(try captures(alternative)) }
      return all
    case .repeated(let inner, _, let max):
      let names = try captures(inner)
      return max > 1 ? try joined(names, names) : names
    case .trigger(let inner): return try captures(inner)
    default: return []
    }
  }

  private func joined(
    _ first: Set<String>, _ second: Set<String>
  ) throws(PatternError) -> Set<String> {
    if let name = first.intersection(second).min() {
      throw PatternError(
        "rule/capture-twice", "'\(name)' would be given twice in one match", at: 0,
        help: "a name recurs only in different alternatives; give a repeat one name: "
          + "\(name):( … )+", about: .capture(name, 1))
    }
    return first.union(second)
  }

  /// The error with the part of the pattern `text` that is to blame, where it is about one item.
  static func placed(_ error: PatternError, in text: String) -> PatternError {
    guard let subject = error.subject ?? subject(error.code) else { return error }
    let places = PatternParser.places(text)
    var placed = error
    switch subject {
    case .whole: placed.length = max(1, text.unicodeScalars.count)
    case .item(let item):
      guard let place = places.first(where: { $0.item == item }) else { return error }
      (placed.offset, placed.length) = (place.offset, place.length)
    case .filter(let item, let field):
      guard let place = places.first(where: { $0.item == item }) else { return error }
      (placed.offset, placed.length) = RuleSetCompiler.filter(field, place, text)
    case .trigger(let number):
      let triggers = places.filter {
        if case .trigger = $0.item { return true }
        return false
      }
      guard let place = triggers.dropFirst(number).first ?? triggers.last else { return error }
      (placed.offset, placed.length) = (place.offset, place.length)
    case .capture(let name, let number):
      let named = places.filter {
        if case .capture(name, _) = $0.item { return true }
        return false
      }
      guard let place = named.dropFirst(number).first ?? named.last else { return error }
      (placed.offset, placed.length) = (place.offset, name.unicodeScalars.count)
    }
    return placed
  }

  // What those errors are about that the cutting at the trigger finds.
  private static func subject(_ code: String) -> PatternError.Subject? {
    switch code {
    case "rule/no-trigger": .whole
    case "rule/two-triggers": .trigger(1)
    case "rule/bare-trigger", "rule/trigger-inside", "rule/bad-trigger": .trigger(0)
    default: nil
    }
  }

  // Where the name of a filter stands in "<type name=value>".
  private static func filter(
    _ field: String, _ place: PatternParser.Place, _ text: String
  ) -> (offset: Int, length: Int) {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array((field + "=").unicodeScalars)
    let end = place.offset + place.length
    for start in place.offset..<max(place.offset, end - wanted.count)
    where scalars[start] == " " && scalars[(start + 1)...].starts(with: wanted) {
      return (start + 1, wanted.count - 1)
    }
    return (place.offset, place.length)
  }
}
