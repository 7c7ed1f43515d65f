import DemarcheText

/// What matching in one sentence needs; a class because its caches are shared by all patterns.
final class SentenceContext {
  let analysis: TextAnalysis
  let sentence: Range<Int>
  let language: LanguageData
  let chunker: Chunker
  private let groups: VerbGroups
  private var groupCache: [Int: [VerbGroup]] = [:]
  private var headsCache: [Int]?
  // Subjects, by place and by verb; they hold for as many spans as were there.
  private var subjectCache: [Int: SubjectActor?] = [:]
  private var subjectSpanCount = -1

  init(
    _ analysis: TextAnalysis, language: LanguageData, marks: ChunkMarks, sentence: Range<Int>
  ) {
    self.analysis = analysis
    self.sentence = sentence
    self.language = language
    chunker = Chunker(analysis, language: language, marks: marks, sentence: sentence)
    groups = VerbGroups(tokens: analysis.tokens, language: language, sentence: sentence)
  }

  func classes(_ token: Int) -> WordClass { language.classes(of: analysis.tokens[token]) }

  func flags(_ token: Int) -> TokenFlags { analysis.tokens[token].flags }

  /// The verb groups that a token heads, one for each form it can be there.
  func verbGroups(head: Int) -> [VerbGroup] {
    if let cached = groupCache[head] { return cached }
    var found: [VerbGroup] = []
    for form in language.verbForms[analysis.tokens[head].word] ?? [] {
      if let group = groups.group(head: head, form: form.kind),
        !found.contains(where: { $0.form == form.kind })
      {
        found.append(group)
      }
    }
    groupCache[head] = found
    return found
  }

  /// The groups of one verb that a token heads.
  func verbGroups(head: Int, lemma: UInt32) -> [VerbGroup] {
    guard let forms = language.verbForms[analysis.tokens[head].word],
      forms.contains(where: { $0.lemma == lemma })
    else { return [] }
    return verbGroups(head: head).filter { group in
      forms.contains { $0.lemma == lemma && $0.kind == group.form }
    }
  }

  /// What `find` says about `key`, asked once for the spans that are there.
  func subject(_ key: Int, spanCount: Int, find: () -> SubjectActor?) -> SubjectActor? {
    if spanCount != subjectSpanCount {
      subjectCache.removeAll(keepingCapacity: true)
      subjectSpanCount = spanCount
    }
    if let known = subjectCache[key] { return known }
    let found = find()
    subjectCache[key] = .some(found)
    return found
  }

  /// The tokens that head some verb group, in order.
  var verbHeads: [Int] {
    if let headsCache { return headsCache }
    let heads = sentence.filter { classes($0).contains(.verbForm) && !verbGroups(head: $0).isEmpty }
    headsCache = heads
    return heads
  }
}
