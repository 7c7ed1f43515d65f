package import DemarcheModel
import DemarcheText

extension RuleSet {
  /// Annotates `statement`.
  ///
  /// - Parameters:
  ///   - kept: whether those that lost are made too.
  ///   - callbacks: runs the functions of packs.
  /// - Returns: annotations in text order, each of a declared type; suppressed ones apart. A rule
  ///   that fails yields a diagnostic and no annotations. What supporting rules found is left out,
  ///   but counted where it lost and is not made.
  package func annotate<Callbacks: RuleCallbacks>(
    _ statement: Statement, keeping kept: Findings.Kept = .all, _ callbacks: inout Callbacks
  ) -> Findings {
    var run = StatementRun<Callbacks>(statement, set: self, keeps: kept)
    var findings = run.run(&callbacks)
    if supporting.isEmpty { return findings }
    findings.annotations.removeAll { supporting.contains($0.provenance.rule) }
    findings.suppressed.removeAll { supporting.contains($0.provenance.rule) }
    if kept == .all { findings.suppressedCount = findings.suppressed.count }
    return findings
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
    let analysis = TextAnalysis(
      text: trimmed,
      blocks: [Block(zone: .title, range: TextRange(0, trimmed.utf8.count), paragraph: 1)],
      vocabulary: lexis.vocabulary)
    guard let line = analysis.sentences.first?.tokens else { return ActorReference(name: trimmed) }
    let first = entry(at: line.lowerBound, line, analysis) { $0 == line.upperBound }
    if let first { return reference(first.entry) }
    return together(line, analysis, name: trimmed) ?? ActorReference(name: trimmed)
  }

  // The longest actor at a token, its article skipped, that ends where `isEnd` says.
  private func entry(
    at token: Int, _ line: Range<Int>, _ analysis: TextAnalysis, isEnd: (Int) -> Bool
  ) -> (entry: Int, end: Int)? {
    var start = token
    if languages[0].data.classes(of: analysis.tokens[start]).contains(.definite) { start += 1 }
    guard start < line.upperBound else { return nil }
    var found: (entry: Int, end: Int)?
    trie.matches(analysis.tokens, utf8: analysis.utf8, at: start, limit: line.upperBound) {
      end, entry in
      guard entries.type(entry) == builtIn.actor, isEnd(end), end >= found?.end ?? 0 else { return }
      found = (entry, end)
    }
    return found
  }

  // "European Union, Ukraine and Canada": each is known, with commas and "and" between.
  private func together(
    _ line: Range<Int>, _ analysis: TextAnalysis, name: String
  ) -> ActorReference? {
    var ids: [String] = []
    var token = line.lowerBound
    while token < line.upperBound {
      let next = entry(at: token, line, analysis) { end in
        end == line.upperBound || isJoint(analysis.tokens[end])
      }
      guard let next, let id = entries.id(next.entry) else { return nil }
      ids.append(id)
      token = next.end
      if token == line.upperBound { break }
      while token < line.upperBound, isJoint(analysis.tokens[token]) { token += 1 }
      if token == line.upperBound { return nil }
    }
    guard ids.count > 1 else { return nil }
    return ActorReference(name: name, id: ids.joined(separator: "+"), kind: "group")
  }

  private func isJoint(_ token: Token) -> Bool {
    token.word == marks.comma || languages[0].data.classes(of: token).contains(.conjunction)
  }

  /// The actor that an entry stands for.
  func reference(_ entry: Int) -> ActorReference {
    ActorReference(
      name: entries.name(entry), id: entries.id(entry), kind: entries.attribute("kind", of: entry))
  }
}
