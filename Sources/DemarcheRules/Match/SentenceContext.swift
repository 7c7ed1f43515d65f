import DemarcheText

/// What matching in one sentence needs; a class because its caches are shared by all patterns.
final class SentenceContext {
  let analysis: TextAnalysis
  let sentence: Range<Int>
  let grammar: Grammar
  let chunker: Chunker
  private let groups: VerbGroups
  // For each token of the sentence where its groups begin in `found`; -1 where nobody asked.
  @exclusivity(unchecked) private var firstGroup: [Int32] = []
  @exclusivity(unchecked) private var counts: [UInt8] = []
  @exclusivity(unchecked) private var found: [VerbGroup] = []
  @exclusivity(unchecked) private var heads: [Int]?
  // Subjects, by place and by verb; they hold for as many spans as were there.
  @exclusivity(unchecked) private var subjects: [Int: SubjectActor?] = [:]
  @exclusivity(unchecked) private var subjectSpanCount = -1

  init(
    _ analysis: TextAnalysis, _ grammar: Grammar, sentence: Range<Int>
  ) {
    self.analysis = analysis
    self.sentence = sentence
    self.grammar = grammar
    chunker = Chunker(analysis, grammar, sentence: sentence)
    groups = VerbGroups(analysis, grammar, sentence: sentence)
  }

  @inline(__always)
  func classes(_ token: Int) -> WordClass { grammar.classes(of: analysis.tokens[token]) }

  @inline(__always)
  func flags(_ token: Int) -> TokenFlags { analysis.tokens[token].flags }

  /// The verb groups that a token heads, one for each form it can be there.
  func verbGroups(head: Int) -> ArraySlice<VerbGroup> {
    guard sentence.contains(head), classes(head).contains(.verbForm) else { return [] }
    let place = head - sentence.lowerBound
    if firstGroup.isEmpty {
      firstGroup = [Int32](repeating: -1, count: sentence.count)
      counts = [UInt8](repeating: 0, count: sentence.count)
    }
    if firstGroup[place] < 0 { findGroups(head, place) }
    let first = Int(firstGroup[place])
    return found[first..<first + Int(counts[place])]
  }

  private func findGroups(_ head: Int, _ place: Int) {
    let first = found.count
    for form in grammar.language.verbForms(ofWord: analysis.tokens[head].word) {
      if found[first...].contains(where: { $0.form == form.kind }) { continue }
      if let group = groups.group(head: head, form: form.kind) {
        found.append(group)
      }
    }
    firstGroup[place] = Int32(first)
    counts[place] = UInt8(found.count - first)
  }

  /// The first group of a verb that a token heads and that passes a test.
  func verbGroup(
    head: Int, lemma: UInt32, where isAccepted: (VerbGroup) -> Bool
  ) -> VerbGroup? {
    guard classes(head).contains(.verbForm) else { return nil }
    let forms = grammar.language.verbForms(ofWord: analysis.tokens[head].word)
    guard forms.contains(where: { $0.lemma == lemma }) else { return nil }
    return verbGroups(head: head).first { group in
      isAccepted(group) && forms.contains { $0.lemma == lemma && $0.kind == group.form }
    }
  }

  /// The groups of one verb that a token heads.
  func verbGroups(head: Int, lemma: UInt32) -> [VerbGroup] {
    let forms = grammar.language.verbForms(ofWord: analysis.tokens[head].word)
    guard forms.contains(where: { $0.lemma == lemma }) else { return [] }
    return verbGroups(head: head).filter { group in
      forms.contains { $0.lemma == lemma && $0.kind == group.form }
    }
  }

  /// What `find` says about `key`, asked once for the spans that are there.
  func subject(_ key: Int, spanCount: Int, find: () -> SubjectActor?) -> SubjectActor? {
    if spanCount != subjectSpanCount {
      subjects.removeAll(keepingCapacity: true)
      subjectSpanCount = spanCount
    }
    if let known = subjects[key] { return known }
    let subject = find()
    subjects[key] = .some(subject)
    return subject
  }

  /// The tokens that head a group of a verb of the language, in order.
  var verbHeads: [Int] {
    if let heads { return heads }
    let all = sentence.filter { classes($0).contains(.verb) && !verbGroups(head: $0).isEmpty }
    heads = all
    return all
  }
}
