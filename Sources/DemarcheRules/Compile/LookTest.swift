import DemarcheText

/// Whether a token looks like one of some classes, asked with two masks.
struct LookTest: Sendable {
  private var flags: TokenFlags = []
  // Of these only words count.
  private var flagsOfWords: TokenFlags = []
  private var allowsAny = false
  /// Whether no class is asked for.
  let isEmpty: Bool

  init(_ classes: [PatternItem.TokenClass]) {
    isEmpty = classes.isEmpty
    for kind in classes {
      switch kind {
      case .capitalised: flagsOfWords = flagsOfWords.union(.capitalised)
      case .lower: flagsOfWords = flagsOfWords.union(.lower)
      case .upper: flags = flags.union(.upper)
      case .number: flags = flags.union(.number)
      case .punctuation: flags = flags.union(.punctuation)
      case .any: allowsAny = true
      }
    }
  }

  @inline(__always)
  func allows(_ token: TokenFlags) -> Bool {
    allowsAny || !token.isDisjoint(with: flags)
      || !token.isDisjoint(with: flagsOfWords) && token.contains(.word)
  }
}
