package import DemarcheModel
import DemarcheText

extension RuleSet {
  /// Annotates `statement`.
  ///
  /// - Parameters:
  ///   - kept: whether those that lost are made too.
  ///   - callbacks: runs the functions of packs.
  /// - Returns: annotations in text order, each of a declared type; suppressed ones apart. A rule
  ///   that fails yields a diagnostic and no annotations.
  package func annotate<Callbacks: RuleCallbacks>(
    _ statement: Statement, keeping kept: Findings.Kept = .all, _ callbacks: inout Callbacks
  ) -> Findings {
    var run = StatementRun<Callbacks>(statement, set: self, keeps: kept)
    return run.run(&callbacks)
  }

  /// The actor that a person named in words: by id, or by a phrase of a lexicon.
  ///
  /// - Parameter text: "EU", "European Union", "European Union (EEAS Spokesperson, unnamed)".
  /// - Returns: an actor of that name without an id where no lexicon knows it.
  package func actor(named text: String) -> ActorReference {
    let plain = text.split(separator: "(").first.map(String.init) ?? text
    let trimmed = plain.split(separator: " ").joined(separator: " ")
    if let entry = entries.first(type: builtIn.actor, id: trimmed) {
      return reference(entry)
    }
    var found: Int?
    let analysis = TextAnalysis(
      text: trimmed,
      blocks: [Block(zone: .title, range: TextRange(0, trimmed.utf8.count), paragraph: 1)],
      vocabulary: lexis.vocabulary)
    guard let line = analysis.sentences.first else { return ActorReference(name: trimmed) }
    var start = line.tokens.lowerBound
    if languages[0].data.classes(of: analysis.tokens[start]).contains(.definite) { start += 1 }
    if start < line.tokens.upperBound {
      trie.matches(
        analysis.tokens, utf8: analysis.utf8, at: start, limit: line.tokens.upperBound
      ) { end, entry in
        if entries.type(entry) == builtIn.actor, end == line.tokens.upperBound { found = entry }
      }
    }
    return found.map(reference) ?? ActorReference(name: trimmed)
  }

  /// The actor that an entry stands for.
  func reference(_ entry: Int) -> ActorReference {
    ActorReference(
      name: entries.name(entry), id: entries.id(entry), kind: entries.attribute("kind", of: entry))
  }
}
