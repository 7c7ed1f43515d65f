import DemarcheModel
import DemarcheText

// What a statement says of itself: in a headline outside of the text, and in the text.
extension StatementRun {
  /// Reads a headline that is a field of the source and not part of the text, by the rules for
  /// metadata, as if it were the title block.
  mutating func readHeadline(_ callbacks: inout Callbacks) {
    guard let headline = statement.headline, !headline.isEmpty,
      set.runners.first?.rule.phase == 0,
      !statement.blocks.contains(where: { $0.zone == .title })
    else { return }
    var title = statement
    title.text = headline
    title.blocks = [
      Block(zone: .title, range: TextRange(0, headline.utf8.count), paragraph: 1)
    ]
    var run = StatementRun(title, set: set, keeps: .standing)
    let drafts = run.metadata(&callbacks)
    let reader = MetadataReader(set: set)
    reader.apply(drafts, to: &scan.statement)
    headlineGuesses = reader.guesses(drafts).map {
      MetadataGuess(
        field: $0.field, weight: $0.weight, speakerRole: $0.speakerRole,
        speakerPhone: $0.speakerPhone, draft: nil)
    }
    headlineCountries = SubjectFinder(scan: run.scan).titleCountries
  }

  // What the rules for metadata find, which run before all others.
  private mutating func metadata(_ callbacks: inout Callbacks) -> [Draft] {
    SpanFinder(set: set).fill(scan, statement: scan.statement)
    callbacks.begin(statement, scan.analysis)
    var found: [Draft] = []
    let hits = set.index.hits(scan.analysis, genitive: set.tables.genitive)
    var next = 0
    for index in activeRules(hits) {
      let rule = set.runners[index]
      guard rule.rule.phase == 0 else { break }
      let first = next
      while next < hits.count, set.index.rule(of: hits[next]) == index { next += 1 }
      found += apply(rule, hits[first..<next], &callbacks)
    }
    let standing = OverlapJudge.judge(found).standing
    for draft in standing { complete(draft) }
    return standing
  }

  /// Fills the statement from what the rules for metadata found; guesses that decide nothing are
  /// no annotations.
  ///
  /// - Returns: whether anything changed.
  mutating func readMetadata(_ judgement: inout OverlapJudge.Judgement) -> Bool {
    let before = statement
    let reader = MetadataReader(set: set)
    reader.apply(judgement.standing, to: &scan.statement)
    let guesses = reader.guesses(judgement.standing)
    let taken = reader.apply(headlineGuesses + guesses, to: &scan.statement)
    if !guesses.isEmpty { drop(&judgement, but: taken) }
    return statement != before
  }

  // A guess that decides nothing loses to what does.
  private func drop(_ judgement: inout OverlapJudge.Judgement, but taken: [MetadataGuess]) {
    var standing: [Draft] = []
    for draft in judgement.standing {
      guard MetadataReader.weight(draft) != nil, !taken.contains(where: { $0.draft === draft })
      else {
        standing.append(draft)
        continue
      }
      let names = Set((draft.fields ?? []).map(\.name))
      let winner =
        taken.first { names.contains($0.field.name) && $0.draft != nil }?.draft
        ?? judgement.standing.first {
          MetadataReader.weight($0) == nil
            && ($0.fields ?? []).contains { names.contains($0.name) }
        }
      if let winner { judgement.lost.append(OverlapJudge.Loss(loser: draft, winner: winner)) }
    }
    judgement.standing = standing
  }

  /// Says which countries the statement is about, where no rule and no source tells.
  mutating func readSubjects(_ callbacks: inout Callbacks) {
    guard statement.subjectCountries.isEmpty else { return }
    let countries = SubjectFinder(scan: scan).countries(headline: headlineCountries)
    guard !countries.isEmpty else { return }
    statement.subjectCountries = countries
    callbacks.update(statement)
  }
}
