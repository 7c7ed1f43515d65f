/// What a token looks like, apart from its key.
public struct TokenFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Letters, possibly with digits, hyphens and apostrophes inside.
  @inlinable public static var word: TokenFlags { TokenFlags(rawValue: 1 << 0) }
  /// Digits, with separators or a suffix ("30th").
  @inlinable public static var number: TokenFlags { TokenFlags(rawValue: 1 << 1) }
  /// Anything else that is not white space.
  @inlinable public static var punctuation: TokenFlags { TokenFlags(rawValue: 1 << 2) }
  /// Begins with a capital letter.
  @inlinable public static var capitalised: TokenFlags { TokenFlags(rawValue: 1 << 3) }
  /// Has at least two letters, all of them capitals.
  @inlinable public static var upper: TokenFlags { TokenFlags(rawValue: 1 << 4) }
  /// Has letters, none of them capital.
  @inlinable public static var lower: TokenFlags { TokenFlags(rawValue: 1 << 5) }
  /// White space stands before it.
  @inlinable public static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1 << 6) }
  /// A line break stands before it.
  @inlinable public static var lineBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 7) }
  /// A genitive ending: 's, or an apostrophe after a final s.
  @inlinable public static var genitive: TokenFlags { TokenFlags(rawValue: 1 << 8) }
  @inlinable public static var openBracket: TokenFlags { TokenFlags(rawValue: 1 << 9) }
  @inlinable public static var closeBracket: TokenFlags { TokenFlags(rawValue: 1 << 10) }
  @inlinable public static var openQuote: TokenFlags { TokenFlags(rawValue: 1 << 11) }
  @inlinable public static var closeQuote: TokenFlags { TokenFlags(rawValue: 1 << 12) }
  /// A straight quotation mark, of which only the place tells the side.
  @inlinable public static var straightQuote: TokenFlags { TokenFlags(rawValue: 1 << 13) }
  /// One of `.`, `!`, `?`, `…`.
  @inlinable public static var terminal: TokenFlags { TokenFlags(rawValue: 1 << 14) }
  @inlinable public static var email: TokenFlags { TokenFlags(rawValue: 1 << 15) }
  @inlinable public static var url: TokenFlags { TokenFlags(rawValue: 1 << 16) }
  /// A single letter, or letters with full stops between ("U.S.").
  @inlinable public static var dotted: TokenFlags { TokenFlags(rawValue: 1 << 17) }
  /// Has a digit somewhere.
  @inlinable public static var digits: TokenFlags { TokenFlags(rawValue: 1 << 18) }
  /// A dash that stands alone, of any kind.
  @inlinable public static var dash: TokenFlags { TokenFlags(rawValue: 1 << 19) }
  /// A bullet, which stands before items of lists and nowhere else.
  @inlinable public static var bullet: TokenFlags { TokenFlags(rawValue: 1 << 20) }

  // Of its own, so that other modules need no generic code to ask.

  /// Whether all of `other` are there.
  @inlinable @inline(__always) public func contains(_ other: TokenFlags) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  /// Whether none of `other` is there.
  @inlinable @inline(__always) public func isDisjoint(with other: TokenFlags) -> Bool {
    rawValue & other.rawValue == 0
  }

  /// All but those of `other`.
  @inlinable @inline(__always) public func subtracting(_ other: TokenFlags) -> TokenFlags {
    TokenFlags(rawValue: rawValue & ~other.rawValue)
  }

  /// Those of both.
  @inlinable @inline(__always) public func union(_ other: TokenFlags) -> TokenFlags {
    TokenFlags(rawValue: rawValue | other.rawValue)
  }

  /// Whether there is none.
  @inlinable @inline(__always) public var isEmpty: Bool { rawValue == 0 }

  /// All of `members` together.
  @inlinable @inline(__always) public init(arrayLiteral members: TokenFlags...) {
    var all: UInt32 = 0
    for member in members { all |= member.rawValue }
    self.init(rawValue: all)
  }
}
