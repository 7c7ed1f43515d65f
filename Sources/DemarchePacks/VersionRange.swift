/// Which versions satisfy a requirement: `>=0.3, <2`, `^0.1`, `~1.2`, `=1.0.0`.
///
/// Conditions stand side by side with commas; all must hold. Missing numbers are 0. `^` allows
/// what does not raise the first number that is not 0; `~` allows what does not raise the last
/// but one of the numbers given. A prerelease satisfies a range only where a condition names a
/// prerelease of the same three numbers.
package struct VersionRange: Sendable, Hashable {
  private struct Condition: Hashable {
    /// The least version, and whether it is itself allowed; nil for no lower limit.
    var low: SemanticVersion?
    var isLowOpen = false
    /// The limit above, and whether it is itself allowed; nil for none.
    var high: SemanticVersion?
    var isHighClosed = false
    var named: SemanticVersion
  }

  /// As it is written.
  package let text: String
  private let conditions: [Condition]

  /// Reads a range; nil where a condition has no sign or no version.
  package init?(_ text: String) {
    var conditions: [Condition] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let condition = VersionRange.condition(part) else { return nil }
      conditions.append(condition)
    }
    self.text = text
    self.conditions = conditions
  }

  /// Whether `version` satisfies all conditions.
  package func contains(_ version: SemanticVersion) -> Bool {
    let core = SemanticVersion(version.major, version.minor, version.patch)
    let isNamed = conditions.contains {
      !$0.named.prerelease.isEmpty
        && SemanticVersion($0.named.major, $0.named.minor, $0.named.patch) == core
    }
    guard version.prerelease.isEmpty || isNamed else { return false }
    return conditions.allSatisfy { condition in
      let isAbove = condition.low.map { condition.isLowOpen ? version > $0 : version >= $0 }
      let isBelow = condition.high.map { condition.isHighClosed ? version <= $0 : version < $0 }
      return isAbove ?? true && isBelow ?? true
    }
  }

  private static func condition(_ part: Substring) -> Condition? {
    let trimmed = part.drop { $0 == " " }
    let sign = trimmed.prefix { "<>=^~".contains($0) }
    let rest = trimmed.dropFirst(sign.count).drop { $0 == " " }
    let written = String(rest.reversed().drop { $0 == " " }.reversed())
    guard let (version, count) = version(written) else { return nil }
    var condition = Condition(named: version)
    switch sign {
    case ">=", ">":
      condition.low = version
      condition.isLowOpen = sign == ">"
    case "<=", "<":
      condition.high = version
      condition.isHighClosed = sign == "<="
    case "=":
      condition.low = version
      condition.high = version
      condition.isHighClosed = true
    case "^":
      condition.low = version
      condition.high = caretLimit(version, count)
    case "~":
      condition.low = version
      condition.high =
        count == 1
        ? SemanticVersion(above(version.major), 0, 0)
        : SemanticVersion(version.major, above(version.minor), 0)
    default: return nil
    }
    return condition
  }

  // The version that `text` names, and how many of its three numbers it gives.
  private static func version(_ text: String) -> (SemanticVersion, Int)? {
    if let version = SemanticVersion(text) { return (version, 3) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count < 3 else { return nil }
    let padded = text + String(repeating: ".0", count: 3 - parts.count)
    return SemanticVersion(padded).map { ($0, parts.count) }
  }

  private static func caretLimit(_ version: SemanticVersion, _ count: Int) -> SemanticVersion {
    if version.major > 0 || count == 1 { return SemanticVersion(above(version.major), 0, 0) }
    if version.minor > 0 || count == 2 { return SemanticVersion(0, above(version.minor), 0) }
    return SemanticVersion(0, 0, above(version.patch))
  }

  private static func above(_ number: Int) -> Int { number == Int.max ? number : number + 1 }
}
