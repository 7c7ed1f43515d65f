import DemarcheModel
import DemarcheRules
import DemarcheText

/// The phrases of lexicons, looked for one by one.
struct ReferenceLexicon {
  private struct Phrase {
    var type: String
    var words: [ReferenceLiteral]
    var entry: Int
    var span: ReferenceSpan
  }
  private var phrases: [[UInt8]: [Phrase]] = [:]
  private var actors: Set<String> = []

  init(_ lexicons: [LexiconDeclaration]) {
    var count = 0
    for lexicon in lexicons {
      for entry in lexicon.entries {
        guard let name = entry.forms.first?.text else { continue }
        count += 1
        if lexicon.type == "actor", let id = entry.id { actors.insert(id) }
        let span = ReferenceSpan(
          type: lexicon.type, tokens: 0..<0, id: entry.id, name: name,
          attributes: entry.attributes.merging(["origin": "lexicon"]) { own, _ in own })
        for form in entry.forms {
          let words = ReferenceLiteral.words(form.text, ReferenceLexicon.rule(form.caseRule))
          guard let first = words.first else { continue }
          phrases[first.key, default: []].append(
            Phrase(type: lexicon.type, words: words, entry: count, span: span))
        }
      }
    }
  }

  private static func rule(_ rule: LexiconDeclaration.CaseRule) -> ReferenceLiteral.Case? {
    switch rule {
    case .natural: nil
    case .exact: .exact
    case .folded: .folded
    }
  }

  /// Of each type the longest phrase, leftmost first; of two as long the one declared first.
  func spans(in text: ReferenceText) -> [ReferenceSpan] {
    var found: [ReferenceSpan] = []
    for sentence in text.analysis.sentences {
      var free: [String: Int] = [:]
      for token in sentence.tokens {
        var best: [String: (end: Int, phrase: Phrase)] = [:]
        for phrase in phrases[text.keys[token]] ?? [] {
          let end = token + phrase.words.count
          guard end <= sentence.tokens.upperBound, isThere(phrase, token, text) else { continue }
          if let known = best[phrase.type], (-known.end, known.phrase.entry) < (-end, phrase.entry)
          {
            continue
          }
          best[phrase.type] = (end, phrase)
        }
        for (type, (end, phrase)) in best where free[type, default: 0] <= token {
          free[type] = end
          var span = phrase.span
          span.tokens = token..<end
          found.append(span)
        }
      }
    }
    return found
  }

  private func isThere(_ phrase: Phrase, _ first: Int, _ text: ReferenceText) -> Bool {
    phrase.words.indices.allSatisfy { text.isThere(phrase.words[$0], first + $0) }
  }

  /// Whether an actor of that id is listed.
  func lists(_ id: String?) -> Bool { id.map(actors.contains) ?? false }
}
