import DemarcheModel
import DemarcheText

/// The words with which a rule's triggers can begin, and what of them a text has.
struct TriggerWords<Callbacks: RuleCallbacks> {
  private let probe: StatementProbe<Callbacks>

  init(_ probe: StatementProbe<Callbacks>) { self.probe = probe }

  /// The items that begin the trigger of a pattern.
  func names(_ pattern: CompiledPattern) -> [String] { probe.set.triggerNames(pattern) }

  /// Why none of a rule's triggers stands in `sentences`.
  func absence(of rule: CompiledRule, in sentences: [Int]) -> Miss.Reason {
    var wanted: [String] = []
    for pattern in rule.patterns {
      for name in probe.set.triggerWords(pattern) where !wanted.contains(name) {
        wanted.append(name)
      }
    }
    let elsewhere = probe.sentences.indices.filter { sentence in
      !sentences.contains(sentence)
        && rule.patterns.contains { !probe.candidates($0, in: sentence).isEmpty }
    }
    return .noTrigger(
      wanted: wanted, nearest: nearest(wanted, in: sentences),
      elsewhere: elsewhere.map { $0 + 1 })
  }

  // Words of the text that differ from a wanted one by little; each once, where it first stands.
  private func nearest(_ wanted: [String], in sentences: [Int]) -> [Miss.NearWord] {
    let literals = wanted.filter { $0.first.map { !"<{~".contains($0) } ?? false && $0.count > 2 }
    guard !literals.isEmpty else { return [] }
    var found: [Miss.NearWord] = []
    var seen: Set<String> = []
    for sentence in sentences {
      for token in probe.sentences[sentence].tokens {
        let row = probe.analysis.tokens[token]
        guard row.flags.contains(.word), found.count < 3 else { continue }
        let text = probe.analysis.text(row.range)
        let word = text.lowercased()
        guard word.count > 2, seen.insert(word).inserted,
          let near = NearestName.find(word, in: literals), isAlike(word, near)
        else { continue }
        found.append(Miss.NearWord(wanted: near, found: text, range: row.range))
      }
    }
    return found
  }
}

// Two words that begin alike: "urgent" and "urge", but not "according" and "abhorring".
private func isAlike(_ first: String, _ second: String) -> Bool {
  let common = zip(first, second).prefix { $0 == $1 }.count
  return common >= min(4, min(first.count, second.count) - 1)
}

extension RuleSet {
  /// The items that begin the trigger of a pattern.
  func triggerNames(_ pattern: CompiledPattern) -> [String] {
    pattern.start.verbs.map { "~" + lexis.vocabulary.key(UInt32($0)) }
      + pattern.start.words.map { lexis.vocabulary.key(UInt32($0)) } + otherNames(pattern)
  }

  /// The words that begin the trigger of a pattern; of a verb all forms.
  func triggerWords(_ pattern: CompiledPattern) -> [String] {
    var words: [String] = []
    for lemma in pattern.start.verbs {
      for word in languages[0].formsOfLemma[UInt32(lemma)] ?? [] {
        words.append(lexis.vocabulary.key(word))
      }
    }
    return words + pattern.start.words.map { lexis.vocabulary.key(UInt32($0)) }
      + otherNames(pattern)
  }

  private func otherNames(_ pattern: CompiledPattern) -> [String] {
    pattern.start.spans.map { "<" + lexis.typeNames[$0] + ">" }
      + pattern.start.classes.map { "{" + $0.rawValue + "}" }
  }
}
