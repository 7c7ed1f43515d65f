import BenchmarkRules

/// Texts of made-up sentences, the same on every machine; for checks, not for figures.
enum InventedText {
  private static let words = """
    the of and to in for with on by peace law support people region council agreement partners
    security efforts members process conflict border dialogue reforms assistance rights freedom
    ministers region states energy trade climate resolution mission elections media families
    government violence progress statement commitment partners cooperation sanctions measures
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let names = [
    "Norlund", "Veslandia", "Lake Council", "Treaty of Halden", "Eva Lind", "Sarvania",
    "Court of the Coast", "Harbour Union", "Tolmeria", "Green Assembly", "Anna Berg", "Ostmark",
  ]

  static func texts(count: Int) -> [String] {
    var numbers = SeededNumbers(seed: 7)
    return (0..<count).map { _ in
      (0..<12).map { _ in paragraph(&numbers) }.joined(separator: "\n\n")
    }
  }

  private static func paragraph(_ numbers: inout SeededNumbers) -> String {
    (0..<4).map { _ in sentence(&numbers) }.joined(separator: " ")
  }

  private static func sentence(_ numbers: inout SeededNumbers) -> String {
    let length = 8 + numbers.below(12)
    var parts = ["We", "urge"]
    for _ in 0..<length {
      // The smaller of two numbers: early words are frequent, as in a language.
      parts.append(words[min(numbers.below(words.count), numbers.below(words.count))])
      if numbers.below(6) == 0 { parts.append(names[numbers.below(names.count)]) }
    }
    return parts.joined(separator: " ") + "."
  }
}
