package import DemarcheModel
import DemarcheReaders

/// A case that a wrong finding makes: it fails until the rules are mended.
package struct FindingCase: Sendable {
  /// Something that should have been found.
  package struct Miss: Sendable {
    /// A type or rule.
    package var name: String
    package var words: String?

    /// A type or rule, and the words that should have made the claim.
    package init(name: String, words: String?) {
      self.name = name
      self.words = words
    }
  }

  /// The lines of the case, with a line feed each.
  package let text: String
  /// How many expectations it has.
  package let count: Int

  /// The case of a sentence.
  ///
  /// - Parameters:
  ///   - wrong: annotations of that sentence that must not be found.
  ///   - missed: what must be.
  init(
    _ statement: Statement, sentence: TextRange, number: Int, wrong: [Annotation], missed: [Miss]
  ) {
    let words = statement.text(in: sentence) ?? ""
    let cut = FindingCase.cut(statement, sentence)
    var lines = ["=== \(FindingsText.oneLine(statement.key)), sentence \(number)"]
    lines.append("@ " + FindingCase.metadata(statement, sentence).joined(separator: " "))
    lines += words.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
    if lines[1] == "@ " { lines.remove(at: 1) }
    for annotation in wrong {
      let trigger = TextRange(
        annotation.trigger.start - sentence.start, annotation.trigger.end - sentence.start)
      let id = annotation.provenance.rule
      let name = id.split(separator: "/").last.map(String.init) ?? id
      lines.append("! \(name) " + CaseEdits.words(of: trigger, cut))
    }
    for miss in missed {
      lines.append("= " + miss.name + (miss.words.map { " " + CaseWords.quotation(of: $0) } ?? ""))
    }
    text = lines.joined(separator: "\n") + "\n"
    count = wrong.count + missed.count
  }

  /// What a file of cases holds; nothing where there is none.
  ///
  /// - Throws: `DemarcheError` where it is there and cannot be read.
  package static func bytes(ofFile path: String) throws(DemarcheError) -> [UInt8] {
    do throws(ReadError) {
      return try SourceFile.read(path).bytes
    } catch {
      if error.diagnostic.code == "read/not-found" { return [] }
      throw DemarcheError([error.diagnostic])
    }
  }

  static func refuseAbsent(_ missed: [Miss], in sentence: String) throws(DemarcheError) {
    for case let words? in missed.map(\.words) where !sentence.contains(words) {
      throw DemarcheError(
        "case/no-words", "'\(FindingsText.oneLine(words))' does not stand in the sentence",
        help: "it is: \(FindingsText.oneLine(sentence))")
    }
  }

  // The sentence as a statement of its own, as far as its words go.
  private static func cut(_ statement: Statement, _ sentence: TextRange) -> Statement {
    Statement(
      key: statement.key, text: statement.text(in: sentence) ?? "", source: statement.source)
  }

  private static func metadata(_ statement: Statement, _ sentence: TextRange) -> [String] {
    let zone = statement.blocks.first { $0.range.overlap(sentence) > 0 }?.zone
    let values: [(String, String?)] = [
      ("issuer", statement.issuer.map { $0.id ?? $0.name }), ("speaker", statement.speaker?.name),
      ("date", statement.issuedOn?.iso), ("lang", statement.language), ("kind", statement.kind),
      ("zone", zone == .body ? nil : zone?.rawValue),
    ]
    return values.compactMap { name, value in value.map { name + "=" + CaseWords.quoted($0) } }
  }
}

extension Engine {
  /// The case of a sentence of a statement, as the rules see it now.
  ///
  /// - Parameters:
  ///   - number: of the sentence, from 1.
  ///   - rule: a glob over rule ids: only what these found is wrong; nil for all that was found,
  ///     or nothing where something was missed.
  /// - Throws: `explain/no-sentence` where there is no such sentence; `case/nothing-found` where
  ///   nothing was found there that could be wrong.
  package func findingCase(
    in statement: Statement, sentence number: Int, rule: String?, missed: [FindingCase.Miss]
  ) throws(DemarcheError) -> FindingCase {
    let explained = try explain(Question(rule: nil, sentence: number), in: statement)
    let findings = explained.answer.findings
    let wrong = findings.annotations.filter { annotation in
      guard annotation.sentenceNumber == number else { return false }
      return rule.map { RuleGlob.matches($0, id: annotation.provenance.rule) } ?? missed.isEmpty
    }
    let sentence = explained.answer.sentences[number - 1]
    try FindingCase.refuseAbsent(missed, in: findings.statement.text(in: sentence) ?? "")
    if wrong.isEmpty, missed.isEmpty {
      throw DemarcheError(
        "case/nothing-found",
        "sentence \(number) of '\(statement.key)' should have a finding"
          + (rule.map { " of '\($0)'" } ?? "")
          + ", but has none; name what is missing with --missed")
    }
    return FindingCase(
      findings.statement, sentence: sentence, number: number, wrong: wrong, missed: missed)
  }

  /// The case of an annotation of an archive.
  ///
  /// - Parameter annotation: its number, as `review` takes it.
  /// - Throws: `archive/unknown-annotation` where there is none of that number.
  package static func findingCase(
    of annotation: Int64, in archive: Archive, missed: [FindingCase.Miss]
  ) throws(DemarcheError) -> FindingCase {
    let (found, place) = try with(archive) { archive throws(ArchiveFault) in
      try archive.markedFindings(holding: annotation)
    }
    let wrong = found.findings.annotations[place]
    try FindingCase.refuseAbsent(
      missed, in: found.findings.statement.text(in: wrong.sentence) ?? "")
    return FindingCase(
      found.findings.statement, sentence: wrong.sentence, number: wrong.sentenceNumber,
      wrong: [wrong], missed: missed)
  }
}
