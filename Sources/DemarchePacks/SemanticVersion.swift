/// A version of a pack or of the host.
///
/// - Source: Semantic Versioning 2.0.0.
package struct SemanticVersion: Sendable, Hashable {
  /// Raised by what breaks callers.
  package let major: Int
  /// Raised by what is new.
  package let minor: Int
  /// Raised by what was mended.
  package let patch: Int
  /// The identifiers behind `-`; none for a release.
  package let prerelease: [String]
  /// The identifiers behind `+`; without meaning for the order.
  package let build: [String]

  /// A release.
  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
    prerelease = []
    build = []
  }

  /// Reads `MAJOR.MINOR.PATCH`, with `-PRERELEASE` and `+BUILD` where they are; nil for else.
  package init?(_ text: String) {
    let plus = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = plus.first else { return nil }
    let dash = head.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let core = dash.first else { return nil }
    let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
      .map { SemanticVersion.number($0) }
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
      let patch = numbers[2]
    else { return nil }
    self.major = major
    self.minor = minor
    self.patch = patch
    prerelease = dash.count > 1 ? SemanticVersion.identifiers(dash[1]) : []
    build = plus.count > 1 ? SemanticVersion.identifiers(plus[1]) : []
    let isWrong =
      prerelease.contains { !SemanticVersion.isPrerelease($0) }
      || build.contains { !SemanticVersion.isIdentifier($0) }
    if isWrong { return nil }
  }

  /// As it is written.
  package var text: String {
    "\(major).\(minor).\(patch)"
      + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
      + (build.isEmpty ? "" : "+" + build.joined(separator: "."))
  }

  // Digits without leading zeros.
  static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.count == 1 || text.utf8.first != 0x30
    else { return nil }
    return Int(text)
  }

  private static func identifiers(_ text: Substring) -> [String] {
    text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        $0 == 0x2D || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
          || (0x61...0x7A).contains($0)
      }
  }

  private static func isPrerelease(_ text: String) -> Bool {
    let isNumeric = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isIdentifier(text) && (!isNumeric || number(text) != nil)
  }
}

extension SemanticVersion: Comparable {
  /// The order of section 11: a prerelease stands before its release.
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let numbers = (left.major, left.minor, left.patch)
    let others = (right.major, right.minor, right.patch)
    if numbers != others { return numbers < others }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (own, other) in zip(left.prerelease, right.prerelease) where own != other {
      switch (number(own), number(other)) {
      case (let own?, let other?): return own < other
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return own.utf8.lexicographicallyPrecedes(other.utf8)
      }
    }
    return left.prerelease.count < right.prerelease.count
  }

  /// Whether neither comes before the other: builds do not count.
  package static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    left.major == right.major && left.minor == right.minor && left.patch == right.patch
      && left.prerelease == right.prerelease
  }

  /// Agrees with `==`.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(major)
    hasher.combine(minor)
    hasher.combine(patch)
    hasher.combine(prerelease)
  }
}
