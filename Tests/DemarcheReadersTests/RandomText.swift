/// Random text of pieces that normal forms, clusters and line ends treat in different ways.
struct RandomText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `count` pieces in a row.
  mutating func text(pieces count: Int) -> String {
    (0..<count).map { _ in RandomText.pieces.randomElement(using: &self) ?? "" }.joined()
  }

  static let pieces = [
    "The EU ", "welcomes", " ", ".\r\n", "\n", "\r\n\r\n", "’", "é", "e\u{301}", "Mäjılıs",
    "a\u{308}", "q\u{307}\u{323}", "q\u{323}\u{307}", "\u{301}", "\u{344}", "\u{1E9B}\u{323}",
    "\u{2126}", "\u{212B}ngström", "中文", "\u{F900}", "\u{304B}\u{3099}", "한국",
    "\u{1112}\u{1161}\u{11AB}", "\u{AC00}\u{11A8}", "العربية", "\u{627}\u{653}",
    "\u{64B}\u{651}", "\u{958}", "नि", "\u{9C7}\u{9BE}", "👩‍👩‍👧‍👦", "🇰🇿", "👍🏽",
    "\u{1D15E}", "\u{A0}", "\u{AD}", "\u{FB1D}", "\u{37E}", "Việt", "Vie\u{302}\u{323}t",
  ]
}
