/// What a token looks like, apart from its key.
package struct TokenFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Letters, possibly with digits, hyphens and apostrophes inside.
  package static let word = TokenFlags(rawValue: 1 << 0)
  /// Digits, with separators or a suffix ("30th").
  package static let number = TokenFlags(rawValue: 1 << 1)
  /// Anything else that is not white space.
  package static let punctuation = TokenFlags(rawValue: 1 << 2)
  /// Begins with a capital letter.
  package static let capitalised = TokenFlags(rawValue: 1 << 3)
  /// Has at least two letters, all of them capitals.
  package static let upper = TokenFlags(rawValue: 1 << 4)
  /// Has letters, none of them capital.
  package static let lower = TokenFlags(rawValue: 1 << 5)
  /// White space stands before it.
  package static let spaceBefore = TokenFlags(rawValue: 1 << 6)
  /// A line break stands before it.
  package static let lineBreakBefore = TokenFlags(rawValue: 1 << 7)
  /// A genitive ending: 's, or an apostrophe after a final s.
  package static let genitive = TokenFlags(rawValue: 1 << 8)
  package static let openBracket = TokenFlags(rawValue: 1 << 9)
  package static let closeBracket = TokenFlags(rawValue: 1 << 10)
  package static let openQuote = TokenFlags(rawValue: 1 << 11)
  package static let closeQuote = TokenFlags(rawValue: 1 << 12)
  /// A straight quotation mark, of which only the place tells the side.
  package static let straightQuote = TokenFlags(rawValue: 1 << 13)
  /// One of `.`, `!`, `?`, `…`.
  package static let terminal = TokenFlags(rawValue: 1 << 14)
  package static let email = TokenFlags(rawValue: 1 << 15)
  package static let url = TokenFlags(rawValue: 1 << 16)
  /// A single letter, or letters with full stops between ("U.S.").
  package static let dotted = TokenFlags(rawValue: 1 << 17)
  /// Has a digit somewhere.
  package static let digits = TokenFlags(rawValue: 1 << 18)
  /// A dash that stands alone, of any kind.
  package static let dash = TokenFlags(rawValue: 1 << 19)
}
