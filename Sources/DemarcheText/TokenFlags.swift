/// What a token looks like, apart from its key.
package struct TokenFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Letters, possibly with digits, hyphens and apostrophes inside.
  @inlinable package static var word: TokenFlags { TokenFlags(rawValue: 1 << 0) }
  /// Digits, with separators or a suffix ("30th").
  @inlinable package static var number: TokenFlags { TokenFlags(rawValue: 1 << 1) }
  /// Anything else that is not white space.
  @inlinable package static var punctuation: TokenFlags { TokenFlags(rawValue: 1 << 2) }
  /// Begins with a capital letter.
  @inlinable package static var capitalised: TokenFlags { TokenFlags(rawValue: 1 << 3) }
  /// Has at least two letters, all of them capitals.
  @inlinable package static var upper: TokenFlags { TokenFlags(rawValue: 1 << 4) }
  /// Has letters, none of them capital.
  @inlinable package static var lower: TokenFlags { TokenFlags(rawValue: 1 << 5) }
  /// White space stands before it.
  @inlinable package static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1 << 6) }
  /// A line break stands before it.
  @inlinable package static var lineBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 7) }
  /// A genitive ending: 's, or an apostrophe after a final s.
  @inlinable package static var genitive: TokenFlags { TokenFlags(rawValue: 1 << 8) }
  @inlinable package static var openBracket: TokenFlags { TokenFlags(rawValue: 1 << 9) }
  @inlinable package static var closeBracket: TokenFlags { TokenFlags(rawValue: 1 << 10) }
  @inlinable package static var openQuote: TokenFlags { TokenFlags(rawValue: 1 << 11) }
  @inlinable package static var closeQuote: TokenFlags { TokenFlags(rawValue: 1 << 12) }
  /// A straight quotation mark, of which only the place tells the side.
  @inlinable package static var straightQuote: TokenFlags { TokenFlags(rawValue: 1 << 13) }
  /// One of `.`, `!`, `?`, `…`.
  @inlinable package static var terminal: TokenFlags { TokenFlags(rawValue: 1 << 14) }
  @inlinable package static var email: TokenFlags { TokenFlags(rawValue: 1 << 15) }
  @inlinable package static var url: TokenFlags { TokenFlags(rawValue: 1 << 16) }
  /// A single letter, or letters with full stops between ("U.S.").
  @inlinable package static var dotted: TokenFlags { TokenFlags(rawValue: 1 << 17) }
  /// Has a digit somewhere.
  @inlinable package static var digits: TokenFlags { TokenFlags(rawValue: 1 << 18) }
  /// A dash that stands alone, of any kind.
  @inlinable package static var dash: TokenFlags { TokenFlags(rawValue: 1 << 19) }
  /// A bullet, which stands before items of lists and nowhere else.
  @inlinable package static var bullet: TokenFlags { TokenFlags(rawValue: 1 << 20) }

  // Of its own, so that other modules need no generic code to ask.

  /// Whether all of `other` are there.
  @inlinable @inline(__always) package func contains(_ other: TokenFlags) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  /// Whether none of `other` is there.
  @inlinable @inline(__always) package func isDisjoint(with other: TokenFlags) -> Bool {
    rawValue & other.rawValue == 0
  }

  /// All but those of `other`.
  @inlinable @inline(__always) package func subtracting(_ other: TokenFlags) -> TokenFlags {
    TokenFlags(rawValue: rawValue & ~other.rawValue)
  }

  /// Those of both.
  @inlinable @inline(__always) package func union(_ other: TokenFlags) -> TokenFlags {
    TokenFlags(rawValue: rawValue | other.rawValue)
  }

  /// Whether there is none.
  @inlinable @inline(__always) package var isEmpty: Bool { rawValue == 0 }

  /// All of `members` together.
  @inlinable @inline(__always) package init(arrayLiteral members: TokenFlags...) {
    var all: UInt32 = 0
    for member in members { all |= member.rawValue }
    self.init(rawValue: all)
  }
}
