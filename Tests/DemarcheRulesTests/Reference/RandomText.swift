import TestSupport

/// Texts of a few words, so that patterns of the same words often match.
enum RandomText {
  static let pieces = [
    "law", "law", "peace", "Peace", "PEACE", "summit", "new", "very", "good", "the", "the", "a",
    "of", "in", "to", "by", "on", "and", "and", "or", "but", "which", "that", "while", "it", "we",
    "he", "not", "also", "strongly", "will", "may", "has", "had", "was", "been", "is", "have to",
    "EU", "EU", "the EU", "Kazakhstan", "Russia", "Turkey", "turkey", "US", "us", "U.S.",
    "OSCE/ODIHR", "The Hague", "European Union", "Anna Lind", "J. Smith", "Lake",
    "condemns", "condemn", "condemned", "condemned", "condemning", "welcomes", "welcomed",
    "taken note", "takes note of", "call on", "calls", "continues to", "wish to", "said", "says",
    "5", "30th", "2023", "1,000", "three", "5 May 2022", "yesterday", "a@b.eu", "EUR 5 million",
    "World Trade Organization (WTO)", "’s", "'s", "’", "cease-fire", "don’t", "state",
    ",", ",", ",", ";", ":", "(", ")", "“", "”", "\"", "–", "/", ".", ".", "!", "...", "é", "\n",
  ]

  /// Five to sixteen pieces, that at the end mostly a full stop.
  static func pieces(_ random: inout SeededGenerator) -> [String] {
    var pieces = (0..<Int.random(in: 5...16, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? "law"
    }
    if Int.random(in: 0..<3, using: &random) > 0 { pieces.append(".") }
    return pieces
  }

  /// Another text of mostly the same pieces.
  static func variant(_ pieces: [String], _ random: inout SeededGenerator) -> [String] {
    var pieces = pieces
    for _ in 0..<Int.random(in: 1...4, using: &random) where !pieces.isEmpty {
      let place = Int.random(in: 0..<pieces.count, using: &random)
      let other = Int.random(in: 0..<pieces.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: pieces[place] = Self.pieces.randomElement(using: &random) ?? "law"
      case 1: pieces.remove(at: place)
      case 2: pieces.insert(pieces[other], at: place)
      default: pieces.swapAt(place, other)
      }
    }
    return pieces
  }

  /// The text of pieces; marks stand close to what is before them.
  static func text(_ pieces: [String]) -> String {
    var text = ""
    for piece in pieces {
      let isClose = [",", ";", ":", ")", "”", ".", "!", "...", "’s", "'s", "’"].contains(piece)
      if !text.isEmpty, !isClose, !text.hasSuffix("("), !text.hasSuffix("“") { text += " " }
      text += piece
    }
    return text
  }
}
