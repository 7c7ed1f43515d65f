import DemarcheRules
import TestSupport

/// Patterns that hit every sign, written around the pieces of a text.
struct RandomPattern {
  private let words: [String]
  private var random: SeededGenerator
  private var names = ["a", "b", "c", "d", "e"]
  private var hasTrigger = false

  private static let verbs = [
    "condemn", "welcome", "take", "be", "have", "call", "continue", "wish", "say", "state",
  ]
  private static let types = [
    "actor", "actor", "actor", "actor kind=state", "actor kind=igo id=EU", "place", "date",
    "number", "ordinal", "phone", "email", "url", "money", "quote", "abbrev", "names", "person",
  ]
  private static let chunks = ["np", "clause", "rest", "subject"]
  private static let classes = ["Cap", "upper", "lower", "num", "any", "punct"]

  /// A pattern of one to five items.
  ///
  /// - Returns: the pattern and the generator, moved on.
  static func make(_ pieces: [String], _ random: SeededGenerator) -> (String, SeededGenerator) {
    let words = pieces.flatMap { $0.split(separator: " ").map(String.init) }
    var maker = RandomPattern(words: words.isEmpty ? ["law"] : words, random: random)
    let text = maker.pattern()
    return (text, maker.random)
  }

  private init(words: [String], random: SeededGenerator) {
    self.words = words
    self.random = random
  }

  private mutating func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  private mutating func pick(_ values: [String]) -> String {
    values.randomElement(using: &random) ?? values[0]
  }

  // Items that follow the words of the text from some place on, with others between.
  private mutating func pattern() -> String {
    let count = 1 + dice(4)
    var place = dice(words.count)
    var items: [String] = []
    if dice(25) == 0 { items.append("^") }
    let trigger = dice(5) < 2 ? dice(count) : -1
    for index in 0..<count {
      var item = item(at: place, depth: 2)
      place = min(place + 1, words.count - 1)
      if dice(6) == 0, let name = names.popLast() {
        item = name + ":" + (index == trigger ? "@" : "") + item
      } else if index == trigger {
        item = "@" + item
      }
      items.append(item)
      if dice(7) == 0 { items.append(dice(2) == 0 ? "..." : "..\(1 + dice(4))") }
    }
    if dice(25) == 0 { items.append("$") }
    return items.joined(separator: " ")
  }

  private mutating func item(at place: Int, depth: Int) -> String {
    guard depth > 0 else { return atom(at: place) }
    switch dice(24) {
    case 0, 1:
      let parts = (0..<2 + dice(2)).map { _ in sequence(at: place, depth: depth - 1) }
      return "(" + parts.joined(separator: " | ") + ")"
    case 2, 3: return "[" + sequence(at: place, depth: depth - 1) + "]"
    case 4: return repeated(at: place, depth) + "*"
    case 5: return repeated(at: place, depth) + "+"
    case 6: return repeated(at: place, depth) + "?"
    case 7:
      let low = dice(3)
      return repeated(at: place, depth) + "{\(low),\(max(1, low + dice(3)))}"
    case 8: return "!" + atom(at: dice(words.count))
    case 9: return "!(" + sequence(at: dice(words.count), depth: 0) + ")"
    case 10:
      guard let name = names.popLast() else { return atom(at: place) }
      return name + ":(" + sequence(at: place, depth: depth - 1) + ")"
    case 11: return "(" + sequence(at: place, depth: depth - 1) + ")"
    default: return atom(at: place)
    }
  }

  private mutating func sequence(at place: Int, depth: Int) -> String {
    (0..<1 + dice(2)).map { offset in
      item(at: min(place + offset, words.count - 1), depth: depth)
    }.joined(separator: " ")
  }

  // What can be repeated; a name inside would be given twice.
  private mutating func repeated(at place: Int, _ depth: Int) -> String {
    let kept = names
    names = []
    defer { names = kept }
    return "(" + sequence(at: place, depth: depth - 1) + ")"
  }

  /// Items that a word of the texts is made for.
  private static let fitting: [String: [String]] = [
    "EU": ["<actor>", "<actor kind=igo>", "{upper}"], "Russia": ["<actor>", "<names>", "{Cap}"],
    "Kazakhstan": ["<actor kind=state>", "<place>"], "we": ["<actor>"], "Turkey": ["<actor>"],
    "Hague": ["<place>", "<names>"], "law": ["<place>", "<np>"], "Lind": ["<person>"],
    "condemns": ["~condemn"], "condemn": ["~condemn"], "condemned": ["~condemn", "~condemn+ed"],
    "condemning": ["~condemn+ing"], "welcomes": ["~welcome"], "welcomed": ["~welcome"],
    "says": ["~say"], "said": ["~say"], "is": ["~be"], "was": ["~be"], "been": ["~be"],
    "taken": ["~take"], "takes": ["~take"], "5": ["<number>", "<date>", "{num}"],
    "2023": ["{num}", "<date>"], "yesterday": ["<date>"], "“": ["<quote>", "{punct}"],
  ]

  private mutating func atom(at place: Int) -> String {
    if dice(2) == 0, let own = Self.fitting[words[place]] { return pick(own) }
    switch dice(20) {
    case 0...7: return word(words[place])
    case 8:
      let text = words[place].filter { $0 != "\"" }
      return text.isEmpty ? "{any}" : "\"" + text + "\""
    case 9: return word(pick(RandomText.pieces))
    case 10, 11: return "~" + pick(Self.verbs)
    case 12: return "~" + pick(Self.verbs) + (dice(2) == 0 ? "+ing" : "+ed")
    case 13, 14, 15: return "<" + pick(Self.types) + ">"
    case 16: return "<" + pick(Self.chunks) + ">"
    case 17: return dice(3) == 0 ? "..." : "..\(1 + dice(4))"
    default: return "{" + pick(Self.classes) + "}"
    }
  }

  // Signs of the language stand in quotation marks.
  private mutating func word(_ word: String) -> String {
    let signs = "()[]{}<>|~@!+*?^$:."
    let first = word.split(separator: " ").first.map(String.init) ?? "law"
    if first.contains("\"") { return "{punct}" }
    if first.contains(where: signs.contains) { return "\"" + first + "\"" }
    return dice(8) == 0 ? first.lowercased() : first
  }
}
