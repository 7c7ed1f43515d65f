import DemarcheModel
import DemarcheRules
import DemarcheText

/// A statement as the reference matcher reads it: tokens, sentences, and the spans in it.
final class ReferenceText {
  let analysis: TextAnalysis
  let language: ReferenceLanguage
  let written: [[UInt8]]
  let keys: [[UInt8]]
  private(set) var spans: [ReferenceSpan] = []
  private var starting: [Int: [ReferenceSpan]] = [:]
  private var ending: [Int: [ReferenceSpan]] = [:]
  private var sentences: [Int: ReferenceSentence] = [:]
  private var placesOfKey: [[UInt8]: [Int]] = [:]

  init(_ statement: Statement, language: ReferenceLanguage) {
    self.language = language
    let analysis = TextAnalysis(
      text: statement.text, blocks: statement.blocks, vocabulary: language.vocabulary)
    self.analysis = analysis
    written = analysis.tokens.map { Array(analysis.utf8[Int($0.start)..<Int($0.end)]) }
    keys = written.map { KeyFolder.key(String(decoding: $0, as: UTF8.self)) }
    for (place, key) in keys.enumerated() { placesOfKey[key, default: []].append(place) }
  }

  /// The zone of a line.
  func zone(of line: Range<Int>) -> Zone {
    analysis.sentences[Int(analysis.sentenceOfToken[line.lowerBound])].zone
  }

  /// The tokens that can be `word`, in whatever case.
  func places(of word: ReferenceLiteral) -> [Int] {
    // A genitive's ending can be an apostrophe alone.
    if word.key == Array("'s".utf8) {
      return analysis.tokens.indices.filter { analysis.tokens[$0].flags.contains(.genitive) }
    }
    return placesOfKey[word.key] ?? []
  }

  /// The tokens that can be a form of a verb.
  func places(ofVerb verb: String) -> [Int] {
    language.forms(of: verb).flatMap { placesOfKey[$0] ?? [] }
  }

  /// The tokens at which spans of a type begin.
  func places(ofType type: String) -> [Int] {
    spans.filter { $0.type == type }.map(\.tokens.lowerBound)
  }

  /// Adds spans; one with the same type, tokens and id is there already.
  func add(_ more: [ReferenceSpan]) {
    for span in more where !span.tokens.isEmpty {
      let known = starting[span.tokens.lowerBound] ?? []
      if known.contains(where: {
        $0.type == span.type && $0.tokens == span.tokens && $0.id == span.id
      }) {
        continue
      }
      spans.append(span)
      starting[span.tokens.lowerBound, default: []].append(span)
      ending[span.tokens.upperBound, default: []].append(span)
    }
  }

  /// The spans of a type that begin at a token, longest first.
  func spans(startingAt token: Int, _ type: String) -> [ReferenceSpan] {
    ReferenceText.longestFirst(starting[token] ?? [], type)
  }

  /// The spans of a type that end before a token, longest first.
  func spans(endingAt token: Int, _ type: String) -> [ReferenceSpan] {
    ReferenceText.longestFirst(ending[token] ?? [], type)
  }

  private static func longestFirst(_ spans: [ReferenceSpan], _ type: String) -> [ReferenceSpan] {
    let own = spans.filter { $0.type == type }
    return own.indices.sorted { (-own[$0].tokens.count, $0) < (-own[$1].tokens.count, $1) }
      .map { own[$0] }
  }

  /// Sentence number `index`, its chunks and verb groups.
  func sentence(_ index: Int) -> ReferenceSentence {
    if let known = sentences[index] { return known }
    let made = ReferenceSentence(self, analysis.sentences[index].tokens)
    sentences[index] = made
    return made
  }

  /// Whether `word` is the token.
  func isThere(_ word: ReferenceLiteral, _ token: Int) -> Bool {
    word.isThere(analysis.tokens[token], written: written[token], key: keys[token])
  }
}

/// One sentence, or one line: chunks and verb groups are the project's own, data to the matcher.
final class ReferenceSentence {
  let text: ReferenceText
  let tokens: Range<Int>
  let chunker: Chunker
  private let groups: VerbGroups
  private var known: [Int: [VerbGroup]] = [:]

  init(_ text: ReferenceText, _ tokens: Range<Int>) {
    self.text = text
    self.tokens = tokens
    let grammar = Grammar(text.language.data, marks: text.language.marks)
    chunker = Chunker(text.analysis, grammar, sentence: tokens)
    groups = VerbGroups(text.analysis, grammar, sentence: tokens)
  }

  func flags(_ token: Int) -> TokenFlags { text.analysis.tokens[token].flags }

  func classes(_ token: Int) -> WordClass {
    text.language.data.classes(of: text.analysis.tokens[token])
  }

  /// The verb groups that a token heads, one for each form it can be there.
  func verbGroups(head: Int) -> [VerbGroup] {
    if let found = known[head] { return found }
    var found: [VerbGroup] = []
    for form in text.language.data.verbForms(ofWord: text.analysis.tokens[head].word)
    where !found.contains(where: { $0.form == form.kind }) {
      if let group = groups.group(head: head, form: form.kind) { found.append(group) }
    }
    known[head] = found
    return found
  }

  /// Those of one verb.
  func verbGroups(head: Int, _ verb: String) -> [VerbGroup] {
    let lemma = text.language.lemma(verb)
    let forms = text.language.data.verbForms(ofWord: text.analysis.tokens[head].word)
    let kinds = forms.filter { $0.lemma == lemma }.map(\.kind)
    return kinds.isEmpty ? [] : verbGroups(head: head).filter { kinds.contains($0.form) }
  }
}
