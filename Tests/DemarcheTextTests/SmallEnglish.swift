import DemarcheModel
import DemarcheText

/// A few words of English with their classes, as a pack would declare them.
struct SmallEnglish {
  private(set) var vocabulary = Vocabulary()
  private(set) var language = LanguageData()
  let marks: ChunkMarks
  static let inflector = VerbInflector(
    irregular: [
      ["be", "am/is/are", "was/were", "been", "being"],
      ["take", "takes", "took", "taken", "taking"],
    ], doubling: ["regret", "commit"])

  private static let classes: [(WordClass, String)] = [
    ([.determiner, .definite], "the"),
    (.determiner, "a an this that these those some any no every all both such other"),
    (.possessive, "our his her its their"),
    (.preposition, "in on at by for with from to into of about against since after as through"),
    (.preposition, "throughout during"), (.conjunction, "and or nor"),
    (.pronoun, "i we you he she it they all both"), (.relative, "who which whose that where"),
    (.that, "that"), (.subordinator, "while because although if when as since after"),
    (.be, "be am is are was were been being"), (.have, "have has had having 've"),
    (.auxiliaryDo, "do does did"), (.past, "was were had did"),
    (.modal, "will 'll wo shall would should can could may might must cannot"),
    (.future, "will 'll wo shall"), (.possible, "may might could"), (.conditional, "would"),
    (.negator, "not never cannot n't neither"),
    (.adverb, "also again already still yet now further strongly firmly deeply gravely repeatedly"),
    (.adverb, "never longer however always today clearly"),
    (.adverb, "together"), (.adjective, "further strong new political"),
    (.infinitiveMark, "to"), (.of, "of"), (.by, "by"),
  ]
  private static let catenatives = "continue wish want decide"
  private static let reporting = "say state report"
  private static let others = "condemn recognise welcome support call be take regret consult"

  init() {
    marks = ChunkMarks(in: &vocabulary)
    for (kind, words) in Self.classes {
      for word in words.split(separator: " ") { add(kind, String(word)) }
    }
    for verb in Self.catenatives.split(separator: " ") { addVerb(String(verb), .catenative) }
    for verb in Self.reporting.split(separator: " ") { addVerb(String(verb), .reporting) }
    for verb in Self.others.split(separator: " ") { addVerb(String(verb), []) }
  }

  private mutating func add(_ kind: WordClass, _ word: String) {
    language.add(kind, to: vocabulary.add(KeyFolder.key(word)))
  }

  private mutating func addVerb(_ base: String, _ kind: WordClass) {
    for word in language.addVerb(base, Self.inflector, &vocabulary) {
      if !kind.isEmpty { language.add(kind, to: word) }
    }
  }

  /// The analysis of one sentence, and the token behind its `|`, which is left out.
  func marked(_ text: String) -> (analysis: TextAnalysis, token: Int) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let plain = parts.joined()
    let offset = parts[0].utf8.count
    let analysis = TextProbe.analysis(plain, vocabulary: vocabulary)
    let token = analysis.tokens.firstIndex { Int($0.start) >= offset } ?? analysis.tokens.count
    return (analysis, token)
  }

  /// A chunker for the whole text.
  func chunker(_ analysis: TextAnalysis) -> Chunker {
    Chunker(
      analysis, Grammar(language, marks: marks), sentence: 0..<analysis.tokens.count)
  }

  /// The groups that the word behind `|` heads, one for each form that it can be there, as
  /// `form [words]` and what is special about them.
  func groups(_ text: String) -> [String] {
    let (analysis, head) = marked(text)
    let finder = VerbGroups(
      analysis, Grammar(language, marks: marks), sentence: 0..<analysis.tokens.count)
    let forms = language.verbForms(ofWord: analysis.tokens[head].word)
    return forms.compactMap { form in
      finder.group(head: head, form: form.kind).map { print($0, analysis) }
    }
  }

  private func print(_ group: VerbGroup, _ analysis: TextAnalysis) -> String {
    var words = ["\(group.form.rawValue) [\(analysis.text(group.tokens))]", group.tense.rawValue]
    if group.isNegated { words.append("negated") }
    if group.modality != .none { words.append(group.modality.rawValue) }
    if group.isPassive { words.append("passive") }
    if group.isInfinitive { words.append("infinitive") }
    if group.isBareParticiple { words.append("bare") }
    return words.joined(separator: " ")
  }
}
