extension Difference {
  /// What is shown of the sentences.
  enum Outline: Hashable {
    case sentence(Sentence)
    /// So many sentences that both statements have; a paragraph may begin with them.
    case unchanged(Int, beginsParagraph: Bool)
  }

  /// The sentences with runs of more than two kept ones folded.
  var outline: [Outline] {
    var outline: [Outline] = []
    var kept: [Sentence] = []
    func fold() {
      if kept.count > 2 {
        outline.append(.unchanged(kept.count, beginsParagraph: kept[0].beginsParagraph))
      } else {
        outline += kept.map { .sentence($0) }
      }
      kept = []
    }
    for sentence in sentences {
      if sentence.kind == .kept {
        kept.append(sentence)
      } else {
        fold()
        outline.append(.sentence(sentence))
      }
    }
    fold()
    return outline
  }
}

extension Difference.Side {
  /// The headline with its day.
  var title: String { headline + (issuedOn.map { ", " + $0.iso } ?? "") }
}

extension Difference {
  /// What each side is called: headline and day, and the key where these are the same.
  var titles: (before: String, after: String) {
    guard before.title == after.title, before.key != after.key else {
      return (before.title, after.title)
    }
    return ("\(before.title) (\(before.key))", "\(after.title) (\(after.key))")
  }

  /// How many sentences became what, for people: "2 changed, 1 added, 10 kept".
  var tally: String {
    let parts = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.kind.rawValue)" }
    return parts.isEmpty ? "no sentences" : parts.joined(separator: ", ")
  }
}

extension Difference.Run {
  /// The words without the blanks around them, and whether blanks stood there.
  var trimmed: (isLed: Bool, words: Substring, isFollowed: Bool) {
    let rest = text.drop { $0.isWhitespace }
    let words = rest.prefix(rest.count - rest.reversed().prefix { $0.isWhitespace }.count)
    return (
      text.first?.isWhitespace ?? false, words, !words.isEmpty && (text.last?.isWhitespace ?? false)
    )
  }
}

extension Difference.Step.End {
  /// Polarity and strength as they are written: `+2`, `−3`, `±1`; nothing where neither is known.
  var weight: String? { polarity == 0 && strength == 0 ? nil : figure }
}

extension Difference.Step.Direction {
  /// A sign for it.
  var sign: String {
    switch self {
    case .firmer: "▲"
    case .softer: "▼"
    case .turned: "⇄"
    case .reworded: "≈"
    case .new: "+"
    case .gone: "×"
    }
  }
}

extension Difference.Step {
  /// The two formulas with their weights: `“welcomes” (+2) → “takes note of” (±1)`.
  var formulas: String {
    func text(_ end: End) -> String {
      // Demands and commitments have no polarity.
      let weight = type == "stance" ? end.weight.map { " (\($0))" } : nil
      return "“\(end.words)”" + (weight ?? "")
    }
    return [before, after].compactMap { $0.map(text) }.joined(separator: " → ")
  }

  /// The numbers of its evidence.
  var evidence: [EvidenceNumber] { [before?.evidence, after?.evidence].compactMap { $0 } }

  /// Which way it went, and what: "softer", "new demand".
  var label: String {
    switch direction {
    case .new, .gone: "\(direction.rawValue) \(type.readable)"
    default: direction.rawValue
    }
  }
}
